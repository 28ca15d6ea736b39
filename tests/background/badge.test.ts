import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { badgeText, serveBadge, showCount, showCounts } from '../../components/background/badge';
import { deleteNote, restoreNote } from '../../components/notebook/changeNote';
import { type Notebook, openNotebook } from '../../components/notebook/database';
import { NoteId } from '../../components/notebook/note';
import { countNotes } from '../../components/notebook/queries';
import { saveNote } from '../../components/notebook/saveNote';
import { playerRegistry } from '../../components/players/playerRegistry';
import { changeSettings } from '../../components/settings/settings';
import type { DescribedTalk, TalkId } from '../../components/talks/talk';
import { until } from '../harness/until';
import { playerOf } from '../players/examples';

const borg = 'youtube:wy3L7XUq-g0' as TalkId;
const other = 'youtube:w7o9xNyZCQo' as TalkId;

const talkOf = (id: TalkId): DescribedTalk => ({ id, url: '', guesses: {} });
const noteId = (number: number): NoteId =>
  v.parse(NoteId, `01a2058f-1749-70e7-a315-${String(number).padStart(12, '0')}`);

describe('the number on the icon', () => {
  it('is nothing without notes, and has room for four characters', () => {
    expect([0, 1, 12, 999, 1000, 123_456].map((count) => badgeText(count, 'fr'))).toEqual([
      '',
      '1',
      '12',
      '999',
      '999+',
      '999+',
    ]);
  });
});

describe('the icon of a tab', () => {
  let db: Notebook;
  const shown = new Map<number, { text: string; title: string }>();
  beforeEach(() => {
    db = openNotebook();
    shown.clear();
    const set = async ({ tabId, ...change }: { tabId: number; text?: string; title?: string }) => {
      shown.set(tabId, { text: '', title: '', ...shown.get(tabId), ...change });
    };
    Object.assign(fakeBrowser.action, {
      setBadgeText: set,
      setTitle: set,
      setBadgeBackgroundColor: async () => {},
      setBadgeTextColor: async () => {},
    });
  });
  afterEach(async () => {
    await db.delete();
  });

  async function take(number: number, talkId: TalkId): Promise<void> {
    await saveNote(
      db,
      { id: noteId(number), talkId, at: number, text: 'a' },
      talkOf(talkId),
      number,
    );
  }

  it('counts the notes of its talk that are not deleted', async () => {
    for (const number of [1, 2, 3]) await take(number, borg);
    await take(4, other);
    await deleteNote(db, noteId(2), 10);
    expect([await countNotes(db, borg), await countNotes(db, other)]).toEqual([2, 1]);
    await playerRegistry.put(playerOf(1, borg));
    await playerRegistry.put(playerOf(2, borg));
    await playerRegistry.put(playerOf(3, other));
    await showCounts(db);
    expect(shown.get(1)).toEqual({ text: '2', title: 'Talkmark: 2 notes on this talk' });
    expect(shown.get(2)).toEqual(shown.get(1));
    expect(shown.get(3)).toEqual({ text: '1', title: 'Talkmark: 1 note on this talk' });
    await restoreNote(db, noteId(2), 11);
    await showCount(db, 1);
    expect(shown.get(1)?.text).toBe('3');
  });

  it('says nothing where the tab has no talk, or the talk no note', async () => {
    await take(1, borg);
    await playerRegistry.put(playerOf(1, other));
    await showCount(db, 1);
    await showCount(db, 2);
    const nothing = { text: '', title: 'Talkmark' };
    expect([shown.get(1), shown.get(2)]).toEqual([nothing, nothing]);
  });

  it('shows the latest of several counts that were begun at once', async () => {
    await playerRegistry.put(playerOf(1, borg));
    await Promise.all([showCount(db, 1), take(1, borg).then(() => showCount(db, 1))]);
    expect(shown.get(1)?.text).toBe('1');
  });

  it('follows the setting at once', async () => {
    serveBadge(db);
    await take(1, borg);
    await playerRegistry.put(playerOf(1, borg));
    await showCount(db, 1);
    await changeSettings({ countOnIcon: false });
    await until(() => shown.get(1)?.text === '' && shown.get(1)?.title === 'Talkmark');
    await changeSettings({ countOnIcon: true });
    await until(() => shown.get(1)?.text === '1');
  });
});
