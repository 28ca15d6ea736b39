import { sendMessage } from '../messages';
import type { PlayerId } from '../messages/player';
import type { TakenPicture } from '../notebook/pictures';
import { cutPicture } from '../page/picture';
import { readSettings } from '../settings/settings';
import type { TalkId } from '../talks/talk';

/**
 * Takes the frame of the video that is on screen. Where the video cannot be read it is cut from the
 * visible tab, where the browser lets us see that: in a tab in which the shortcut or the toolbar's
 * button was pressed.
 * @param ofTalk the talk that the note is of, as the player names it: no other one is taken
 */
export async function takePicture(playerId: PlayerId, ofTalk: TalkId): Promise<TakenPicture> {
  const { pictureSize: longest } = await readSettings();
  const grabbed = await sendMessage('grabFrame', { playerId, ofTalk, longest });
  if ('url' in grabbed || grabbed.problem === 'advert') return grabbed;
  return seenInTab(playerId, grabbed, longest);
}

/** The video as the tab shows it, without the composer. @param failed why it cannot be read itself */
async function seenInTab(
  playerId: PlayerId,
  failed: TakenPicture,
  longest: number,
): Promise<TakenPicture> {
  try {
    const view = await sendMessage('clearView', { playerId, clear: true });
    if (!view) return failed;
    const { url, frame } = await sendMessage('lookAtTab', { playerId, ...view.frame });
    // In shares of the tab: a picture of it has the pixels of the screen.
    const region = {
      x: (frame.x + view.video.x) / frame.width,
      y: (frame.y + view.video.y) / frame.height,
      width: view.video.width / frame.width,
      height: view.video.height / frame.height,
    };
    return await cutPicture(url, region, longest);
  } catch {
    return failed;
  } finally {
    await sendMessage('clearView', { playerId, clear: false }).catch(() => {});
  }
}
