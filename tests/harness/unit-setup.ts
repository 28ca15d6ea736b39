import 'fake-indexeddb/auto';
import { Blob } from 'node:buffer';
import { env } from 'node:process';
import fc from 'fast-check';
import { afterAll, beforeEach, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import english from '../../public/_locales/en/messages.json' with { type: 'json' };
import { TestLocks } from './locks';
import { keepReached } from './sentences';
import { WAIT_MS } from './waitMs';

interface Message {
  message: string;
  placeholders?: Record<string, { content: string }>;
}

const messages: Record<string, Message | undefined> = english;

/** Keys of the error messages that this file's tests have shown, see `sentences.ts`. */
const reached = new Set<string>();

afterAll(() => keepReached(reached));

// The same examples in each run: a failure must be about the change. `testRandom.ts` takes other seeds.
fc.configureGlobal({ seed: Number(env['TALKMARK_SEED'] ?? 20_261_129) });

if (typeof document !== 'undefined') {
  const { configure } = await import('@testing-library/dom');
  configure({ asyncUtilTimeout: WAIT_MS });
}

// Files share a worker: the next file must not find what this one has left behind.
afterAll(async () => {
  vi.unstubAllGlobals();
  vi.useRealTimers();
  for (const { name } of await indexedDB.databases()) {
    if (name !== undefined) indexedDB.deleteDatabase(name);
  }
});

/** Returns the English text as the browser does: resolves `$name$`, then fills in `$1` to `$9`. */
function getMessage(key: string, substitutions: string | string[] = []): string {
  if (key.startsWith('problem')) reached.add(key);
  const values = [substitutions].flat();
  const entry = messages[key];
  if (!entry) return '';
  return entry.message
    .replaceAll(/\$(?<name>\w+)\$/g, (_, name: string) => {
      return entry.placeholders?.[name.toLowerCase()]?.content ?? '';
    })
    .replaceAll(/\$(?<number>[1-9])/g, (_, number: string) => values[Number(number) - 1] ?? '');
}

// happy-dom's Blob comes out of fake-indexeddb's structured clone empty.
Object.assign(globalThis, { Blob });

beforeEach(() => {
  fakeBrowser.reset();
  Object.assign(fakeBrowser.i18n, { getMessage });
});

if (typeof navigator === 'undefined') Object.assign(globalThis, { navigator: {} });
Object.defineProperty(navigator, 'locks', { value: new TestLocks(), configurable: true });

// happy-dom's ClipboardItem accepts only happy-dom's own Blob.
Object.assign(globalThis, {
  ClipboardItem: class {
    constructor(private readonly data: Record<string, Blob>) {}

    get types(): string[] {
      return Object.keys(this.data);
    }

    async getType(type: string): Promise<Blob | undefined> {
      return this.data[type];
    }
  },
});
