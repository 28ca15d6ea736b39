import { browser } from 'wxt/browser';
import type { ComposerPlace } from '../messages/player';

const keyOf = (host: string): string => `composerPlace:${host}`;

/** Where the user put the note field on a site; undefined where they left it where it is by itself. */
export async function composerPlaceOn(host: string): Promise<ComposerPlace | undefined> {
  const key = keyOf(host);
  const found: Record<string, ComposerPlace | undefined> = await browser.storage.local.get(key);
  return found[key];
}

export async function keepComposerPlace(host: string, place: ComposerPlace): Promise<void> {
  await browser.storage.local.set({ [keyOf(host)]: place });
}
