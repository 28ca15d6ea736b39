import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { forgetWatched, keepWatched } from '../../components/background/watchProgress';
import { openNotebook } from '../../components/notebook/database';
import type { KnownPlayer } from '../../components/players/playerRegistry';
import { changeSettings } from '../../components/settings/settings';
import type { TalkId } from '../../components/talks/talk';

const borg = 'youtube:wy3L7XUq-g0' as TalkId;

function player(id: TalkId, at: number): KnownPlayer {
  const talk = { id, url: 'https://www.youtube.com/watch?v=x', title: 'A song', duration: 1000 };
  const state = { playing: true, fullscreen: false, focused: true, visibleArea: 1, lastActive: 0 };
  const clock = { at, rate: 1, readAt: 0 };
  const where = { tabId: 1, frameId: 0, host: 'www.youtube.com', filedUnder: id };
  return { playerId: 'p', talk, ...state, clock, ...where };
}

async function watchedTo(db: ReturnType<typeof openNotebook>): Promise<(number | undefined)[]> {
  return (await db.talks.toArray()).map((talk) => talk.watchedTo);
}

describe('how far a talk was watched', () => {
  beforeEach(() => fakeBrowser.reset());

  it('is kept of a known talk, and never goes back', async () => {
    const db = openNotebook(`watched-${crypto.randomUUID()}`);
    await keepWatched(db, player(borg, 10), undefined, 30_000);
    expect(await db.talks.get(borg)).toMatchObject({ watchedTo: 40, guesses: { edition: '2015' } });
    await keepWatched(db, player(borg, 0), undefined, 5000);
    expect(await watchedTo(db)).toEqual([40]);
  });

  it('is kept of no other video', async () => {
    const db = openNotebook(`watched-${crypto.randomUUID()}`);
    await keepWatched(db, player('youtube:xxxxxxxxxxx' as TalkId, 10), undefined, 30_000);
    expect(await db.talks.count()).toBe(0);
  });

  it('is not kept where the user does not want it', async () => {
    const db = openNotebook(`watched-${crypto.randomUUID()}`);
    await changeSettings({ keepWatched: false });
    await keepWatched(db, player(borg, 10), undefined, 30_000);
    expect(await db.talks.count()).toBe(0);
  });

  it('can be forgotten', async () => {
    const db = openNotebook(`watched-${crypto.randomUUID()}`);
    await keepWatched(db, player(borg, 10), undefined, 30_000);
    await forgetWatched(db, 9);
    expect(await watchedTo(db)).toEqual([undefined]);
  });

  it('brings no talk back that was deleted', async () => {
    const db = openNotebook(`watched-${crypto.randomUUID()}`);
    await keepWatched(db, player(borg, 10), undefined, 30_000);
    await db.talks.update(borg, { deletedAt: 5 });
    await keepWatched(db, player(borg, 100), undefined, 30_000);
    expect(await db.talks.get(borg)).toMatchObject({ deletedAt: 5, watchedTo: 40 });
  });
});
