/** True on a Mac, where Talkmark's keys have other modifiers because Option types letters. */
export function isMac(): boolean {
  return navigator.platform.startsWith('Mac');
}
