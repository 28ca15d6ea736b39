import fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { NotAllowedError } from '../../components/background/senderRules';
import { hostileStrings } from '../exports/examples';
import { figure } from '../harness/figures';

type Handler = (message: { data: unknown; sender: object }) => unknown;

const handlers = vi.hoisted(() => new Map<string, Handler>());

vi.mock('../../components/messages', () => ({
  onMessage: (type: string, handler: Handler) => {
    if (handlers.has(type)) throw new Error(`${type} is answered twice.`);
    handlers.set(type, handler);
  },
  sendMessage: () => Promise.reject(new Error('There is nobody.')),
}));

/** The messages of content scripts. A page that took over a content script could send only these. */
const OF_PAGES = [
  'buttonPressed',
  'composerPlaced',
  'markPointed',
  'playerChanged',
  'playerGone',
  'videoNoticed',
];

const page = {
  url: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
  tab: { id: 7, url: 'https://www.youtube.com/watch?v=wy3L7XUq-g0' },
  frameId: 0,
};

const own = { url: 'chrome-extension://abc/library.html' };

/** Arbitrary values, and values that look right: real ids, hostile texts, invalid keys. */
const anything = fc.oneof(
  fc.anything(),
  fc.dictionary(
    fc.constantFrom(
      'id',
      'talkId',
      'talkIds',
      'note',
      'talk',
      'at',
      'playerId',
      'tabId',
      'text',
      '__proto__',
    ),
    fc.oneof(
      fc.anything(),
      fc.constantFrom(...hostileStrings.slice(0, 200)),
      fc.uuid(),
      fc.double(),
    ),
  ),
);

async function startBackground(): Promise<void> {
  const silent = { addListener: () => {}, removeListener: () => {} };
  Object.assign(fakeBrowser.runtime, { onConnect: silent });
  Object.assign(fakeBrowser.storage.local, { setAccessLevel: async () => {} });
  Object.assign(fakeBrowser, {
    permissions: { onAdded: silent, onRemoved: silent, contains: () => Promise.resolve(false) },
    commands: { onCommand: silent, getAll: () => Promise.resolve([]) },
    contextMenus: { onClicked: silent },
  });
  const storage = {
    persisted: async () => true,
    getDirectory: async () => ({ keys: () => [] }),
  };
  vi.stubGlobal('navigator', { storage, locks: { request: async () => undefined } });
  const { openNotebook } = await import('../../components/notebook/database');
  const db = openNotebook();
  await db.open();
  const background = (await import('../../entrypoints/background')).default;
  background.main();
}

async function rowsIn(): Promise<number> {
  const { openNotebook } = await import('../../components/notebook/database');
  const db = openNotebook();
  const counts = await Promise.all(db.tables.map((table) => table.count()));
  return counts.reduce((sum, count) => sum + count, 0);
}

describe('the messages to the background', () => {
  beforeEach(async () => {
    if (handlers.size === 0) await startBackground();
  });

  it('are for pages of Talkmark alone, but for those of the players', async () => {
    const open: string[] = [];
    for (const [type, handler] of handlers) {
      const answer = await Promise.resolve()
        .then(() => handler({ data: {}, sender: page }))
        .catch((error: unknown) => error);
      if (!(answer instanceof NotAllowedError)) open.push(type);
    }
    expect(open.toSorted()).toEqual(OF_PAGES);
    expect(handlers.size).toBeGreaterThan(40);
  });

  it(
    'change nothing where they are nonsense, whoever sends them',
    { timeout: 120_000 },
    async () => {
      const before = await rowsIn();
      const unhandled = vi.fn<(error: unknown) => void>();
      process.on('unhandledRejection', unhandled);
      let sent = 0;
      // These have an effect by design, without any data.
      const careless = new Set(['forgetWatched', 'restoreLost', 'forgetLost']);
      for (const [type, handler] of handlers) {
        if (careless.has(type)) continue;
        await fc.assert(
          fc.asyncProperty(anything, fc.constantFrom(page, own), async (data, sender) => {
            sent += 1;
            // Refused or not, every message gets an answer.
            await Promise.resolve()
              .then(() => handler({ data, sender }))
              .catch(() => {});
          }),
          { numRuns: 220 },
        );
      }
      expect(await rowsIn()).toBe(before);
      expect(Object.keys(Object.prototype)).toEqual([]);
      expect(unhandled).not.toHaveBeenCalled();
      process.off('unhandledRejection', unhandled);
      await figure(
        'S-5',
        'unit',
        `${sent} fuzzed messages to ${handlers.size} answers: nothing changed`,
      );
    },
  );
});
