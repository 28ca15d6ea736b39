import { browser } from 'wxt/browser';

/** The notebook misses records that its mirror has, or cannot be read at all. */
export interface Lost {
  what: 'missing' | 'unreadable';
}

const STORAGE_KEY = 'lost';

/** Returns the loss that was noticed and not yet resolved, or undefined. */
export async function readLost(): Promise<Lost | undefined> {
  return (await browser.storage.local.get(STORAGE_KEY))[STORAGE_KEY] as Lost | undefined;
}

/** Stores a loss for all pages of Talkmark to show, or removes it. */
export async function setLost(loss: Lost | undefined): Promise<void> {
  if (loss) await browser.storage.local.set({ [STORAGE_KEY]: loss });
  else await browser.storage.local.remove(STORAGE_KEY);
}
