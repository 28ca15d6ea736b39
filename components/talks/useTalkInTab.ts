import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { type NoTalk, sendMessage, type TalkInTab } from '../messages';
import { withRetry } from '../notes/composer/retry';
import { useAwaited } from '../ui/Whole';

/** What is known of the tab that the popup was opened on. `no-answer`: the background was not reached. */
export type TabTalk =
  | { state: 'asking' }
  | { state: 'talk'; tabId: number; found: TalkInTab }
  | ({ state: 'none'; tabId?: number } & (NoTalk | { reason: 'no-answer' }));

/**
 * Asks which talk the tab plays.
 * @param askedTab the tab to ask about; without it the one in front
 * @returns what is known, and a way to ask again, which keeps what is known until the answer is there
 */
export function useTalkInTab(askedTab: number | undefined): [TabTalk, () => Promise<void>] {
  const [talk, setTalk] = useState<TabTalk>({ state: 'asking' });
  useAwaited(talk.state === 'asking');
  const asked = useRef(0);
  const ask = useCallback(async () => {
    const mine = (asked.current += 1);
    const answer = await talkInTab(askedTab);
    // Asked again since, perhaps about another tab: that answer counts.
    if (mine === asked.current) setTalk(answer);
  }, [askedTab]);
  useEffect(() => void ask(), [ask]);
  return [talk, ask];
}

async function talkInTab(askedTab: number | undefined): Promise<TabTalk> {
  try {
    const tabId = askedTab ?? (await tabInFront());
    if (tabId === undefined) return { state: 'none', reason: 'no-video', frames: [] };
    const found = await withRetry(() => sendMessage('talkInTab', { tabId }));
    return 'reason' in found ? { state: 'none', tabId, ...found } : { state: 'talk', tabId, found };
  } catch {
    return { state: 'none', reason: 'no-answer' };
  }
}

async function tabInFront(): Promise<number | undefined> {
  const [tab] = await browser.tabs.query({ active: true, currentWindow: true });
  return tab?.id;
}
