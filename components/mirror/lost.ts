import * as v from 'valibot';
import { browser } from 'wxt/browser';

const Lost = v.object({ what: v.picklist(['missing', 'unreadable']) });
/** A fault of the notebook: it lacks records that its mirror has, or cannot be read at all. */
export type Lost = v.InferOutput<typeof Lost>;

const KEY = 'lost';

/** Returns the fault that was found; undefined for none, and where the stored value is damaged. */
export async function readLost(): Promise<Lost | undefined> {
  const { success, output } = v.safeParse(Lost, (await browser.storage.local.get(KEY))[KEY]);
  return success ? output : undefined;
}

export async function setLost(lost: Lost | undefined): Promise<void> {
  if (lost) await browser.storage.local.set({ [KEY]: lost });
  else await browser.storage.local.remove(KEY);
}
