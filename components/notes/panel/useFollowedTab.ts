import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useAwaited } from '../../ui/Whole';

/**
 * The tab that a panel is about: the one in front of its own window, as that changes.
 * @param asked another tab, which it then stays with
 * @returns undefined until it is known
 */
export function useFollowedTab(asked: number | undefined): number | undefined {
  const [inFront, setInFront] = useState<number>();
  useAwaited(asked === undefined && inFront === undefined);
  useEffect(() => {
    if (asked !== undefined) return undefined;
    const look = (): void => {
      void browser.tabs
        .query({ active: true, currentWindow: true })
        .then(([tab]) => setInFront(tab?.id));
    };
    look();
    browser.tabs.onActivated.addListener(look);
    return () => browser.tabs.onActivated.removeListener(look);
  }, [asked]);
  return asked ?? inFront;
}

/**
 * Says when a tab may have another talk: its page has changed, or the user comes back to the panel, as
 * after they let Talkmark into the page.
 */
export function useTabChanges(tabId: number, changed: () => Promise<void>): void {
  useEffect(() => {
    const ask = (): void => void changed();
    const updated = (
      id: number,
      change: { status?: string; url?: string; title?: string },
    ): void => {
      const isNew = change.status === 'complete' || change.url !== undefined || change.title;
      if (id === tabId && isNew) ask();
    };
    browser.tabs.onUpdated.addListener(updated);
    window.addEventListener('focus', ask);
    return () => {
      browser.tabs.onUpdated.removeListener(updated);
      window.removeEventListener('focus', ask);
    };
  }, [tabId, changed]);
}
