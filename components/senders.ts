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
 * script, so its address is what tells the two apart; the browser vouches for it.
 * @throws NotAllowed
 */
export function requireOwnPage(sender: Sender): void {
  const address = URL.parse(sender.url ?? '');
  if (address === null || !/^(chrome|moz)-extension:$/.test(address.protocol)) {
    throw new NotAllowed();
  }
}

/**
 * The tab and frame that sent a message.
 * @throws NotAllowed for a page that is in no tab
 */
export function frameOf(sender: Sender): { tabId: number; frameId: number; url: string } {
  const { tab, frameId, url } = sender;
  if (tab?.id === undefined || frameId === undefined) throw new NotAllowed();
  return { tabId: tab.id, frameId, url: url ?? '' };
}
