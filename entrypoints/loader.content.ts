import { browser } from 'wxt/browser';
import { defineContentScript } from 'wxt/utils/define-content-script';
import type { Messages } from '../components/messages';
import { createTitleTrust } from '../components/page/titleTrust';

/**
 * Runs in every frame of the talk sites and costs them next to nothing: when a video gets ready or
 * plays under a new address or title, the background hears of it and decides whether to come.
 */
export default defineContentScript({
  // wxt.config.ts sets them: what lists the sites would come into every page.
  matches: [],
  allFrames: true,
  runAt: 'document_start',
  noScriptStartedPostMessage: true,
  main() {
    const trusted = createTitleTrust();
    let told = '';
    const notice = ({ target }: Pick<Event, 'target'>): void => {
      if (!(target instanceof HTMLVideoElement)) return;
      const url = location.href;
      const title = trusted(url, document.title);
      // The page still shows the title of the video before: look again as this one plays.
      if (title === '')
        document.addEventListener('timeupdate', notice, { capture: true, once: true });
      if (told === url + title) return;
      told = url + title;
      tellBackground('videoNoticed', { url, title });
    };
    document.addEventListener('loadedmetadata', notice, true);
    document.addEventListener('play', notice, true);
    // In a page that was open when its site was allowed there may be one.
    notice({ target: document.querySelector('video') });
  },
});

/** One message in the form of @webext-core/messaging, which would double the size of this script. */
function tellBackground<T extends 'videoNoticed'>(type: T, data: Parameters<Messages[T]>[0]): void {
  // After an update of Talkmark this copy is cut off; the new one is injected when it is needed.
  if (!browser.runtime?.id) return;
  browser.runtime
    .sendMessage({ id: 0, type, data, timestamp: Date.now() })
    // The background may be starting or gone; the next event tells it again.
    .catch(() => {});
}
