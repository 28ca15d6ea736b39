import { useState } from 'react';
import type { TabTalk } from '../talkViews/useTalkInTab';

/**
 * Keeps a talk in view that its tab has not at the moment, as while its page loads anew, as long as a note
 * on it is written: the field would go from under the user's hands.
 * @param tabId the tab that the panel is about
 * @returns what to show, and the way to say whether something is written
 */
export function useWrittenTalk(
  tabId: number,
  tab: TabTalk,
): [TabTalk, (isWriting: boolean) => void] {
  const [isWriting, setWriting] = useState(false);
  const [last, setLast] = useState(tab);
  if (tab.state === 'talk' && tab !== last) setLast(tab);
  const isKept = isWriting && tab.state === 'none' && last.state === 'talk' && last.tabId === tabId;
  return [isKept ? last : tab, setWriting];
}
