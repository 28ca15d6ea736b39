import type { Browser } from 'wxt/browser';

type Sender = Browser.runtime.MessageSender;

/** A message came from a context that may not send it. Nothing was done. */
export class NotAllowedError extends Error {
  constructor() {
    super('This page may not ask for that.');
    this.name = 'NotAllowedError';
  }
}

/**
 * Lets only Talkmark's own pages pass. A framed composer has a tab and a frame like a content
 * script, so only its address, which the browser vouches for, distinguishes the two.
 * @throws NotAllowedError
 */
export function requireOwnPage({ url = '' }: Sender): void {
  if (!/^(chrome|moz)-extension:$/.test(URL.parse(url)?.protocol ?? ''))
    throw new NotAllowedError();
}

/**
 * Returns the tab and frame that sent a message.
 * @throws NotAllowedError for a page that is in no tab
 */
export function frameOf({ tab, frameId }: Sender): { tabId: number; frameId: number } {
  if (tab?.id === undefined || frameId === undefined) throw new NotAllowedError();
  return { tabId: tab.id, frameId };
}
