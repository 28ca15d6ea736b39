import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Messages } from '../components/messages';
import { createTitleTrust } from '../components/page/titleTrust';

/**
 * Runs in every frame of the talk sites at next to no cost. When a video is ready or plays under a new
 * address or title, it notifies the background, which decides whether to inject the player.
 */
export default defineContentScript({
  // wxt.config.ts sets them: what lists the sites would come into every page.
  matches: [],
  allFrames: true,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    const trustedTitle = createTitleTrust();
    let lastNotice = '';
    const noticeVideo = ({ target }: Pick<Event, 'target'>): void => {
      if (!(target instanceof HTMLVideoElement)) return;
      const url = location.href;
      const title = trustedTitle(url, document.title);
      // The page still has the previous video's title: look again while this one plays.
      if (title === '')
        document.addEventListener('timeupdate', noticeVideo, { capture: true, once: true });
      if (lastNotice === url + title) return;
      lastNotice = url + title;
      tellBackground('videoNoticed', { url, title });
    };
    document.addEventListener('loadedmetadata', noticeVideo, true);
    document.addEventListener('play', noticeVideo, true);
    // A page that was open when its site was allowed may have a video already.
    noticeVideo({ target: document.querySelector('video') });
  },
});

/** Sends a message in the form of @webext-core/messaging; the library would double the size of this script. */
function tellBackground<T extends 'videoNoticed'>(type: T, data: Parameters<Messages[T]>[0]): void {
  // After an update of Talkmark this copy is cut off; the new version is injected when it is needed.
  if (!browser.runtime?.id) return;
  browser.runtime
    .sendMessage({ id: 0, type, data, timestamp: Date.now() })
    // Fails while the background is starting or gone; the next event sends the message again.
    .catch(() => {});
}
