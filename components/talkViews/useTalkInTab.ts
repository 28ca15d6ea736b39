import { useCallback, useEffect, useRef, useState } from 'react';
import { browser } from 'wxt/browser';
import { sendMessage } from '../messages';
import type { NoTalk, TalkInTab } from '../messages/pages';
import { withRetry } from '../retry';
import { useAwaited } from '../ui/RevealWhenReady';

/** The talk of the tab that the popup was opened on. `no-answer`: the background did not answer. */
export type TabTalk =
  | { state: 'asking' }
  | { state: 'talk'; tabId: number; found: TalkInTab }
  | ({ state: 'none'; tabId?: number } & (NoTalk | { reason: 'no-answer' }));

/**
 * Asks the background which talk a tab plays.
 * @param askedTab the tab to ask about; by default the one in front
 * @returns the talk, and a function that asks again, which keeps the old talk until the answer arrives
 */
export function useTalkInTab(askedTab: number | undefined): [TabTalk, () => Promise<void>] {
  const [talk, setTalk] = useState<TabTalk>({ state: 'asking' });
  useAwaited(talk.state === 'asking');
  const lastRequest = useRef(0);
  const ask = useCallback(async () => {
    const request = (lastRequest.current += 1);
    const answer = await talkInTab(askedTab);
    // A later request, perhaps about another tab, replaces this one.
    if (request === lastRequest.current) setTalk(answer);
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
