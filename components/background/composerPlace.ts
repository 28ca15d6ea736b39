import * as v from 'valibot';
import { browser } from 'wxt/browser';
import { type ComposerPlace, ComposerPlaceInput } from '../messages/player';

const keyOf = (host: string): string => `composerPlace:${host}`;

/**
 * Returns where the user put the note field on a site; undefined where they have not moved it, or
 * the stored place is damaged.
 */
export async function composerPlaceOn(host: string): Promise<ComposerPlace | undefined> {
  const key = keyOf(host);
  const { [key]: stored } = await browser.storage.local.get(key);
  const { success, output } = v.safeParse(ComposerPlaceInput, stored);
  return success ? output : undefined;
}

export async function keepComposerPlace(host: string, place: ComposerPlace): Promise<void> {
  await browser.storage.local.set({ [keyOf(host)]: place });
}
