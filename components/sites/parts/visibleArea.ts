/** Returns how much of a video its window shows, in square pixels. */
export function visibleArea(video: HTMLVideoElement): number {
  const { top, left, bottom, right } = video.getBoundingClientRect();
  const view = video.ownerDocument.documentElement;
  const width = Math.min(right, view.clientWidth) - Math.max(left, 0);
  const height = Math.min(bottom, view.clientHeight) - Math.max(top, 0);
  return Math.max(0, width) * Math.max(0, height);
}
