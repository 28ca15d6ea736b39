import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { answerMessage } from '../../components/background/handlers';
import { changes } from '../../components/background/noteHistory';
import { servePlayers } from '../../components/background/servePlayers';
import { openNotebook } from '../../components/notebook/database';
import { openNotes, playerRegistry } from '../../components/players/playerRegistry';
import { playerOf } from '../players/examples';
import { dix, noteOf } from '../popup/stage';

type Answer = (message: { data: unknown; sender: object }) => Promise<unknown>;
const registered = vi.hoisted(() => new Map<string, Answer>());

vi.mock('../../components/messages', () => ({
  onMessage: (message: string, answer: Answer) => void registered.set(message, answer),
  sendMessage: () => Promise.reject(new Error('There is nobody.')),
}));

const { tabId, frameId, filedUnder, ...report } = playerOf(7);
const sender = { url: report.talk.url, tab: { id: tabId }, frameId };

const send = async (message: string, data: unknown): Promise<unknown> =>
  registered.get(message)?.({ data, sender });

/** The life of a player: it comes, changes and goes. @returns characters that were read, and the keys */
async function live(): Promise<{ read: number; keys: unknown[] }> {
  const get = vi.spyOn(fakeBrowser.storage.session, 'get');
  await send('videoNoticed', { url: report.talk.url, title: '' });
  await send('playerChanged', report);
  await send('playerChanged', { ...report, playing: false });
  await send('playerGone', { playerId: report.playerId });
  const answers = await Promise.all(get.mock.results.map(({ value }) => value));
  const keys = get.mock.calls.map(([key]) => key);
  get.mockRestore();
  return { read: JSON.stringify(answers).length, keys };
}

beforeEach(() => {
  fakeBrowser.reset();
  const ignored = async (): Promise<void> => {};
  Object.assign(fakeBrowser.action, { setBadgeText: ignored, setTitle: ignored });
  Object.assign(fakeBrowser, { scripting: { executeScript: async () => [] } });
  const db = openNotebook(`players-${crypto.randomUUID()}`);
  const handlers = servePlayers(db);
  answerMessage('videoNoticed', handlers);
  answerMessage('playerChanged', handlers);
  answerMessage('playerGone', handlers);
});

describe('the report of a player', () => {
  it('reads no more of the session however much can be undone', async () => {
    // Tables that are empty are not there before the first player.
    await live();
    const before = await live();
    const after = { ...noteOf(dix, 1, 12, ''), text: 'x'.repeat(100_000) };
    for (let count = 0; count < 15; count += 1) await changes.record({ what: 'saved', after });
    const stored = await fakeBrowser.storage.session.get();
    expect(JSON.stringify(stored).length).toBeGreaterThan(1_400_000);
    expect((await live()).read).toBe(before.read);
  });

  it('asks for keys of its own alone', async () => {
    const { keys } = await live();
    expect(new Set(keys)).toEqual(new Set(['composers', 'openNotes', 'players']));
  });

  it('registers the player of a known talk until it goes', async () => {
    await send('playerChanged', report);
    expect(await playerRegistry.all()).toEqual([{ ...report, tabId, frameId, filedUnder }]);
    await send('playerGone', { playerId: report.playerId });
    expect([await playerRegistry.all(), await openNotes.all()]).toEqual([[], []]);
  });
});
