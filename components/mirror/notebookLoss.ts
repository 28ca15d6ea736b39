import * as v from 'valibot';
import { browser } from 'wxt/browser';

const Lost = v.object({ what: v.picklist(['missing', 'unreadable']) });
/** The notebook misses records that its mirror has, or cannot be read at all. */
export type Lost = v.InferOutput<typeof Lost>;

const STORAGE_KEY = 'lost';

/** Returns the loss that was noticed and not yet resolved; undefined for none, and for a damaged value. */
export async function readLost(): Promise<Lost | undefined> {
  const { success, output } = v.safeParse(
    Lost,
    (await browser.storage.local.get(STORAGE_KEY))[STORAGE_KEY],
  );
  return success ? output : undefined;
}

/** Stores a loss for all pages of Talkmark to show, or removes it. */
export async function setLost(loss: Lost | undefined): Promise<void> {
  if (loss) await browser.storage.local.set({ [STORAGE_KEY]: loss });
  else await browser.storage.local.remove(STORAGE_KEY);
}
