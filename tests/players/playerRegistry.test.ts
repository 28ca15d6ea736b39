import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import {
  composers,
  forgetClosedTabs,
  type KnownPlayer,
  knownPlayers,
  openNotes,
  pointedNotes,
  previews,
  playerRegistry,
  steppedTo,
} from '../../components/players/playerRegistry';
import { compositionOver, noteId, playerOf, uuid } from './examples';

const first = playerOf(1);
const second = playerOf(2);

/** Keeps something of every kind of a player. */
async function fill({ playerId, tabId }: KnownPlayer): Promise<void> {
  const frame = { tabId, frameId: 4 };
  await composers.put(playerId, frame);
  await previews.put(playerId, frame);
  await steppedTo.put(playerId, { ...frame, noteId });
  await pointedNotes.put(playerId, { ...frame, playerId, noteId, side: 'above' });
  await openNotes.put(playerId, { ...frame, composition: compositionOver(playerId) });
  await playerRegistry.putVideoFrame(frame);
}

async function keptOf({ playerId, tabId }: KnownPlayer): Promise<unknown[]> {
  const tables = [knownPlayers, composers, previews, steppedTo, pointedNotes, openNotes];
  const entries = await Promise.all(tables.map((table) => table.get(playerId)));
  return [...entries, ...(await playerRegistry.videoFrames(tabId))].filter(Boolean);
}

describe('the register of players', () => {
  beforeEach(() => fakeBrowser.reset());

  it('keeps what several players say at once', async () => {
    const all = Array.from({ length: 20 }, (_, index) => playerOf(index));
    await Promise.all(all.map((player) => playerRegistry.put(player)));
    expect(await playerRegistry.all()).toEqual(expect.arrayContaining(all));
    await Promise.all([
      ...all
        .filter(({ playerId }) => playerId !== first.playerId)
        .map(({ playerId }) => playerRegistry.drop(playerId)),
      playerRegistry.put({ ...first, playing: false }),
      composers.put(first.playerId, first),
    ]);
    expect(await playerRegistry.all()).toEqual([{ ...first, playing: false }]);
  });

  it('drops a player that was put a moment before', async () => {
    await Promise.all([knownPlayers.put('a', first), knownPlayers.drop('a')]);
    expect(await playerRegistry.all()).toEqual([]);
  });

  it('has one player in a frame, and nothing that was over the one before', async () => {
    await playerRegistry.put(first);
    await fill(first);
    await playerRegistry.put(second);
    await fill(second);
    const next = { ...first, playerId: uuid(77) };
    await playerRegistry.put(next);
    // Its frames still have their videos.
    expect(await keptOf(first)).toEqual([{ tabId: first.tabId, frameId: 4 }]);
    expect(await keptOf(second)).toHaveLength(7);
    expect(await playerRegistry.all()).toEqual(expect.arrayContaining([next, second]));
  });

  it('forgets a tab that is closed, and no other', async () => {
    forgetClosedTabs();
    for (const player of [first, second]) {
      await playerRegistry.put(player);
      await fill(player);
    }
    await fakeBrowser.tabs.onRemoved.trigger(first.tabId, { windowId: 1, isWindowClosing: false });
    await vi.waitFor(async () => expect(await keptOf(first)).toEqual([]));
    expect(await keptOf(second)).toHaveLength(7);
  });

  it.each([
    ['no table', 'damaged'],
    ['nothing', null],
    ['a list', [1, 2]],
  ])('is empty where %s is stored, and can be written again', async (_, stored) => {
    await fakeBrowser.storage.session.set({ players: stored });
    expect(await playerRegistry.all()).toEqual([]);
    expect(await playerRegistry.get(first.playerId)).toBeUndefined();
    await playerRegistry.put(first);
    expect(await playerRegistry.all()).toEqual([first]);
  });

  it('loses no other player where one is damaged', async () => {
    await playerRegistry.put(first);
    await playerRegistry.put(second);
    const damaged = { [second.playerId]: second, [first.playerId]: { ...first, clock: 'late' } };
    await fakeBrowser.storage.session.set({ players: damaged });
    expect(await playerRegistry.all()).toEqual([second]);
    await playerRegistry.put({ ...second, playing: false });
    expect(await playerRegistry.all()).toEqual([{ ...second, playing: false }]);
  });

  it('takes a damaged note that is open for none', async () => {
    const frame = { tabId: 1, frameId: 0 };
    const composition = compositionOver(first.playerId);
    const damaged = { [first.playerId]: { ...frame, composition: { ...composition, note: {} } } };
    await fakeBrowser.storage.session.set({ openNotes: damaged });
    expect(await openNotes.get(first.playerId)).toBeUndefined();
  });
});
