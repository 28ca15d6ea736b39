import * as v from 'valibot';
import { browser } from 'wxt/browser';

const NotebookLoss = v.object({ what: v.picklist(['missing', 'unreadable']) });
/** The notebook misses records that its mirror has, or cannot be read at all. */
export type NotebookLoss = v.InferOutput<typeof NotebookLoss>;

const STORAGE_KEY = 'lost';

/** Returns the loss that was noticed and not yet resolved; undefined for none, and for a damaged value. */
export async function readNotebookLoss(): Promise<NotebookLoss | undefined> {
  const { success, output } = v.safeParse(
    NotebookLoss,
    (await browser.storage.local.get(STORAGE_KEY))[STORAGE_KEY],
  );
  return success ? output : undefined;
}

/** Stores a loss for all pages of Talkmark to show, or removes it. */
export async function setNotebookLoss(loss: NotebookLoss | undefined): Promise<void> {
  if (loss) await browser.storage.local.set({ [STORAGE_KEY]: loss });
  else await browser.storage.local.remove(STORAGE_KEY);
}
