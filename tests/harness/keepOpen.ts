/** The parts of the extension API that `moveToStart` uses; it runs in the extension, not here. */
declare const chrome: {
  tabs: {
    getCurrent(): Promise<{ id: number }>;
    move(id: number, to: { index: number }): Promise<unknown>;
    query(wanted: { index: number; currentWindow: boolean }): Promise<{ id: number }[]>;
    update(id: number, change: { openerTabId: number }): Promise<unknown>;
  };
};

/** The extension's page that has the least script. */
export const HIDDEN = 'preview.html';

/**
 * Puts a page before all other tabs, where the browser does not show it when the tab in front is closed. Chromium shows
 * what that tab has opened, which it takes for what was opened while it was in front: so the first tab has opened this.
 */
export async function moveToStart(): Promise<void> {
  const { id } = await chrome.tabs.getCurrent();
  await chrome.tabs.move(id, { index: 0 });
  const [first] = await chrome.tabs.query({ index: 1, currentWindow: true });
  if (first) await chrome.tabs.update(id, { openerTabId: first.id });
}

/** One page behind the tabs, opened when it is first needed. */
interface KeptPage<Page> {
  /** Returns the page, and reopens it if it has gone. */
  page(): Promise<Page>;
  /** The page if it is open now. */
  open(): Promise<Page | undefined>;
}

/** Keeps one page open from its first use until the extension or the browser closes it. */
export function keepOpen<Page>(
  open: () => Promise<Page>,
  isOpen: (page: Page) => boolean | Promise<boolean>,
): KeptPage<Page> {
  let opening: Promise<Page> | undefined;
  const found = async (): Promise<Page | undefined> => {
    const page = await opening?.catch(() => undefined);
    return page !== undefined && (await isOpen(page)) ? page : undefined;
  };
  return {
    open: found,
    async page() {
      const before = opening;
      const page = await found();
      if (page !== undefined) return page;
      // Another call may have opened it meanwhile.
      if (opening === undefined || opening === before) opening = open();
      return opening;
    },
  };
}
