import type { Browser } from 'wxt/browser';

type Sender = Browser.runtime.MessageSender;

/** A message came from a context that may not send it. Nothing was done. */
export class NotAllowed extends Error {
  constructor() {
    super('This page may not ask for that.');
    this.name = 'NotAllowed';
  }
}

/**
 * Lets only Talkmark's own pages pass. A framed composer has a tab and a frame like a content
 * script, so only its address, which the browser vouches for, distinguishes the two.
 * @throws NotAllowed
 */
export function requireOwnPage({ url = '' }: Sender): void {
  if (!/^(chrome|moz)-extension:$/.test(URL.parse(url)?.protocol ?? '')) throw new NotAllowed();
}

/**
 * Returns the tab and frame that sent a message.
 * @throws NotAllowed for a page that is in no tab
 */
export function frameOf({ tab, frameId }: Sender): { tabId: number; frameId: number } {
  if (tab?.id === undefined || frameId === undefined) throw new NotAllowed();
  return { tabId: tab.id, frameId };
}
