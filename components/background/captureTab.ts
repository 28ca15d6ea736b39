import { browser } from 'wxt/browser';
import type { TabView } from '../messages/composer';
import type { Region } from '../messages/toPlayer';
import type { Frame } from '../players/playerRegistry';

/** The tab is not in front, or its size does not identify the frame. */
class UnseenTabError extends Error {
  constructor() {
    super('The tab cannot be seen.');
    this.name = 'UnseenTabError';
  }
}

/**
 * Returns a picture of a tab, and the place of a frame in it.
 * @param size of the frame, in CSS pixels
 * @throws UnseenTabError, and the browser's own error where the user has not pressed a key or
 * button in the tab
 */
export async function lookAtTab(
  { tabId, frameId }: Frame,
  size: { width: number; height: number },
): Promise<TabView> {
  const frame = frameId === 0 ? { x: 0, y: 0, ...size } : await placeOfFrame(tabId, size);
  const { windowId, active } = await browser.tabs.get(tabId);
  if (!frame || !active) throw new UnseenTabError();
  const url = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
  // The user may have gone to another tab meanwhile.
  if (!(await browser.tabs.get(tabId)).active) throw new UnseenTabError();
  return { url, frame };
}

async function placeOfFrame(
  tabId: number,
  { width, height }: { width: number; height: number },
): Promise<Region | null | undefined> {
  const [found] = await browser.scripting.executeScript({
    target: { tabId },
    func: frameOfSize,
    args: [width, height],
  });
  return found?.result;
}

/**
 * Returns the place of the only frame with this size. Runs in the outer page, so it can use nothing
 * from this file. No browser tells an extension which element holds a frame.
 */
function frameOfSize(width: number, height: number): Region | undefined {
  const isOfSize = (frame: HTMLIFrameElement): boolean =>
    Math.abs(frame.clientWidth - width) <= 1 && Math.abs(frame.clientHeight - height) <= 1;
  const [found, ...others] = [...document.querySelectorAll('iframe')].filter(isOfSize);
  if (!found || others.length > 0) return undefined;
  const { left, top } = found.getBoundingClientRect();
  return {
    x: left + found.clientLeft,
    y: top + found.clientTop,
    width: innerWidth,
    height: innerHeight,
  };
}
