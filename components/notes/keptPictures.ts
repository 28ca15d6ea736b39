import { browser } from 'wxt/browser';
import { type PlayerId, sendMessage } from '../messages';
import type { VideoView } from '../players/grabFrame';
import type { Region } from '../players/picture';
import type { Frame } from '../players/register';
import type { Notebook } from './database';
import type { NoteId } from './note';
import type { KeptPicture, PictureProblem, TakenPicture } from './pictures';

/**
 * Takes the frame on screen and keeps it as a picture of a note, which may not be saved yet. Where the
 * video cannot be read, the picture is cut from the visible tab, where the browser lets us see that:
 * in a tab in which the key or the toolbar's button was pressed.
 */
export async function takePicture(
  db: Notebook,
  playerId: PlayerId,
  player: Frame,
  noteId: NoteId,
): Promise<KeptPicture | { problem: PictureProblem }> {
  const grabbed = await sendMessage('grabFrame', { playerId }, player);
  const taken = 'url' in grabbed ? grabbed : await seenInTab(playerId, player, grabbed);
  if ('problem' in taken) return taken;
  const { url, width, height } = taken;
  const id = crypto.randomUUID();
  try {
    const blob = blobOf(url);
    await db.pictures.put({ id, noteId, blob, width, height, createdAt: Date.now() });
  } catch {
    return { problem: 'full' };
  }
  return { id, url };
}

/** The pictures of a note, oldest first. */
export async function picturesOf(db: Notebook, noteId: NoteId): Promise<KeptPicture[]> {
  const pictures = await db.pictures.where({ noteId }).sortBy('createdAt');
  return Promise.all(pictures.map(async ({ id, blob }) => ({ id, url: await addressOf(blob) })));
}

/** The video as the tab shows it, without what is Talkmark's. @param failed why it cannot be read itself */
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
    return region ? await sendMessage('cutPicture', { playerId, url, region }, player) : failed;
  } catch {
    // The browser lets nobody see this tab without the key or the button.
    return failed;
  } finally {
    await sendMessage('clearView', { playerId, clear: false }, player);
  }
}

/** Where a video is in its tab, in shares; undefined where its frame cannot be told from another. */
async function regionOf({ video, frame }: VideoView, player: Frame): Promise<Region | undefined> {
  const target = { tabId: player.tabId };
  const args: [number, number] = [frame.width, frame.height];
  const found =
    player.frameId === 0
      ? undefined
      : await browser.scripting.executeScript({ target, func: frameOfSize, args });
  const outer = found ? found[0]?.result : { x: 0, y: 0, ...frame };
  if (!outer) return undefined;
  return {
    x: (outer.x + video.x) / outer.width,
    y: (outer.y + video.y) / outer.height,
    width: video.width / outer.width,
    height: video.height / outer.height,
  };
}

/**
 * Runs in the outer page, and can use nothing of this file: where its only frame of this size is, and
 * the size of the page's window. No browser tells an extension which element holds a frame.
 */
function frameOfSize(width: number, height: number): Region | undefined {
  const { clientWidth, clientHeight } = document.documentElement;
  const [found, ...others] = [...document.querySelectorAll('iframe')].filter(
    (frame) =>
      Math.abs(frame.clientWidth - width) <= 1 && Math.abs(frame.clientHeight - height) <= 1,
  );
  if (!found || others.length > 0) return undefined;
  const { left, top } = found.getBoundingClientRect();
  const x = left + found.clientLeft;
  const y = top + found.clientTop;
  return { x, y, width: clientWidth, height: clientHeight };
}

function blobOf(url: string): Blob {
  const [head = '', data = ''] = url.split(',');
  const bytes = Uint8Array.from(atob(data), (sign) => sign.charCodeAt(0));
  return new Blob([bytes], { type: /^data:(?<type>[^;]*)/.exec(head)?.groups?.['type'] ?? '' });
}

async function addressOf(blob: Blob): Promise<string> {
  const bytes = new Uint8Array(await blob.arrayBuffer());
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return `data:${blob.type};base64,${btoa(signs)}`;
}
