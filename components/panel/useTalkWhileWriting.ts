import { useState } from 'react';
import type { TabTalk } from '../talkViews/useTalkInTab';

/**
 * Keeps showing a talk while a note on it is being written, even when its tab has no talk, as during a
 * reload. Otherwise the field would disappear while the user types.
 * @param tabId the tab that the panel is about
 * @returns the talk to show, and a setter for whether a note is being written
 */
export function useTalkWhileWriting(
  tabId: number,
  tab: TabTalk,
): [TabTalk, (isWriting: boolean) => void] {
  const [isWriting, setWriting] = useState(false);
  const [last, setLast] = useState(tab);
  if (tab.state === 'talk' && tab !== last) setLast(tab);
  const isKept = isWriting && tab.state === 'none' && last.state === 'talk' && last.tabId === tabId;
  return [isKept ? last : tab, setWriting];
}
