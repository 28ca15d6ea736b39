import { sendMessage } from '../messages';
import type { PlayerId } from '../messages/player';
import type { TakenPicture } from '../notebook/pictures';
import { cutPicture } from '../page/picture';
import { readSettings } from '../settings/settings';
import type { TalkId } from '../talks/talk';

/**
 * Returns the video frame on screen. A video that cannot be read is cut from a picture of the visible tab,
 * if the browser allows that: in a tab in which the shortcut or the toolbar button was pressed.
 * @param ofTalk the talk of the note by the player's id; a frame of another talk is not taken
 */
export async function takePicture(playerId: PlayerId, ofTalk: TalkId): Promise<TakenPicture> {
  const { pictureSize: longestPx } = await readSettings();
  const grabbed = await sendMessage('grabFrame', { playerId, ofTalk, longest: longestPx });
  if ('url' in grabbed || grabbed.problem === 'advert') return grabbed;
  return pictureFromTab(playerId, grabbed, longestPx);
}

/**
 * Returns the video cut from a picture of the tab, with the composer hidden.
 * @param problem why the video itself cannot be read; returned when the tab cannot be seen either
 */
async function pictureFromTab(
  playerId: PlayerId,
  problem: TakenPicture,
  longestPx: number,
): Promise<TakenPicture> {
  try {
    const view = await sendMessage('clearView', { playerId, clear: true });
    if (!view) return problem;
    const { url, frame } = await sendMessage('lookAtTab', { playerId, ...view.frame });
    // In fractions of the tab, because its picture has the pixel density of the screen.
    const region = {
      x: (frame.x + view.video.x) / frame.width,
      y: (frame.y + view.video.y) / frame.height,
      width: view.video.width / frame.width,
      height: view.video.height / frame.height,
    };
    return await cutPicture(url, region, longestPx);
  } catch {
    return problem;
  } finally {
    await sendMessage('clearView', { playerId, clear: false }).catch(() => {});
  }
}
