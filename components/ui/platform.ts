/** Whether this is a Mac, where Option types letters: the keys of Talkmark have other modifiers there. */
export function isMac(): boolean {
  return navigator.platform.startsWith('Mac');
}
