import { browser } from 'wxt/browser';

/** What is wrong with the notebook: it lacks records that its mirror has, or cannot be read at all. */
export interface Lost {
  what: 'missing' | 'unreadable';
}

const KEY = 'lost';

export async function readLost(): Promise<Lost | undefined> {
  return (await browser.storage.local.get(KEY))[KEY] as Lost | undefined;
}

export async function setLost(lost: Lost | undefined): Promise<void> {
  if (lost) await browser.storage.local.set({ [KEY]: lost });
  else await browser.storage.local.remove(KEY);
}
