import { browser } from 'wxt/browser';
import { type PlayerId, sendMessage } from '../../messages';
import type { VideoView } from '../../players/grabFrame';
import { cutPicture, type Region } from '../../players/picture';
import type { Frame } from '../../players/register';
import type { TakenPicture } from '../pictures';

/**
 * Takes the frame of the video that is on screen. Where the video cannot be read it is cut from the
 * visible tab, where the browser lets us see that: in a tab in which the shortcut or the toolbar's
 * button was pressed.
 */
export async function takePicture(playerId: PlayerId, player: Frame): Promise<TakenPicture> {
  const grabbed = await sendMessage('grabFrame', { playerId }, player);
  return 'url' in grabbed ? grabbed : seenInTab(playerId, player, grabbed);
}

/** The video as the tab shows it, without the composer. @param failed why it cannot be read itself */
async function seenInTab(
  playerId: PlayerId,
  player: Frame,
  failed: TakenPicture,
): Promise<TakenPicture> {
  try {
    const view = await sendMessage('clearView', { playerId, clear: true }, player);
    const { windowId } = await browser.tabs.get(player.tabId);
    const url = await browser.tabs.captureVisibleTab(windowId, { format: 'png' });
    const region = view && (await regionOf(view, player));
    return region ? await cutPicture(url, region) : failed;
  } catch {
    return failed;
  } finally {
    await sendMessage('clearView', { playerId, clear: false }, player).catch(() => {});
  }
}

/** Where a video is in its tab, in shares; undefined where its frame cannot be told from another. */
async function regionOf({ video, frame }: VideoView, player: Frame): Promise<Region | undefined> {
  const outer = await outerPlace(frame, player);
  if (!outer) return undefined;
  return {
    x: (outer.x + video.x) / outer.width,
    y: (outer.y + video.y) / outer.height,
    width: video.width / outer.width,
    height: video.height / outer.height,
  };
}

/** Where a player's frame begins in its tab, and how large the tab's page is. */
async function outerPlace(
  { width, height }: VideoView['frame'],
  { tabId, frameId }: Frame,
): Promise<Region | undefined> {
  if (frameId === 0) return { x: 0, y: 0, width, height };
  const [found] = await browser.scripting.executeScript({
    target: { tabId },
    func: frameOfSize,
    args: [width, height],
  });
  return found?.result ?? undefined;
}

/**
 * Runs in the outer page, and can use nothing of this file: where its only frame of this size is, and
 * the size of the page's window. No browser tells an extension which element holds a frame.
 */
function frameOfSize(width: number, height: number): Region | undefined {
  const { clientWidth, clientHeight } = document.documentElement;
  const isOfSize = (frame: HTMLIFrameElement): boolean =>
    Math.abs(frame.clientWidth - width) <= 1 && Math.abs(frame.clientHeight - height) <= 1;
  const [found, ...others] = [...document.querySelectorAll('iframe')].filter(isOfSize);
  if (!found || others.length > 0) return undefined;
  const { left, top } = found.getBoundingClientRect();
  return {
    x: left + found.clientLeft,
    y: top + found.clientTop,
    width: clientWidth,
    height: clientHeight,
  };
}
