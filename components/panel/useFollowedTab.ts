import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useAwaited } from '../ui/RevealWhenReady';

/**
 * Returns the tab that a panel is about: the active tab of its window, as that changes. Undefined until
 * it is known.
 * @param fixedTab a tab to stay with instead
 */
export function useFollowedTab(fixedTab: number | undefined): number | undefined {
  const [activeTab, setActiveTab] = useState<number>();
  useAwaited(fixedTab === undefined && activeTab === undefined);
  useEffect(() => {
    if (fixedTab !== undefined) return undefined;
    const look = (): void => {
      void browser.tabs
        .query({ active: true, currentWindow: true })
        .then(([tab]) => setActiveTab(tab?.id));
    };
    look();
    browser.tabs.onActivated.addListener(look);
    return () => browser.tabs.onActivated.removeListener(look);
  }, [fixedTab]);
  return fixedTab ?? activeTab;
}

/**
 * Calls `changed` when a tab may have another talk: its page has changed, or the user comes back to the
 * panel, for example after allowing Talkmark on the page.
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
