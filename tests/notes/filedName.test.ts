import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Notebook, openNotebook } from '../../components/notes/database';
import { filedName } from '../../components/notes/filedName';
import { NoteId } from '../../components/notes/note';
import { saveNote } from '../../components/notes/notebook';
import type { TalkId } from '../../components/talks/talk';

const page = 'web:https://talks.example.net/day';
const named = (...parts: string[]) => parts.map((part) => (page + part) as TalkId);

describe('the name that notes are filed under', () => {
  let db: Notebook;
  let notes = 0;
  beforeEach(() => {
    db = openNotebook();
  });
  afterEach(async () => {
    await db.delete();
  });

  /** Takes a note on a video that has these names. @returns what it is filed under */
  async function take(names: TalkId[], duration?: number): Promise<TalkId> {
    const [id = page as TalkId, ...otherNames] = names;
    const talkId = await filedName(db, { id, otherNames, ...(duration ? { duration } : {}) });
    const aliases = names.filter((name) => name !== talkId);
    notes += 1;
    const noteId = v.parse(NoteId, `01a2058f-1749-70e7-a315-${String(notes).padStart(12, '0')}`);
    const talk = { id: talkId, url: 'https://talks.example.net/day', guesses: {} };
    const all = { ...talk, otherNames: aliases, ...(duration ? { duration } : {}) };
    await saveNote(db, { id: noteId, talkId, at: 1, text: 'a' }, all, notes);
    return talkId;
  }

  it('stays when a second video comes late', async () => {
    expect(await take(named('~/a?x=1', '~/a', ''), 60)).toBe(page);
    expect(await take(named('~/a?x=1', '~/a'), 60)).toBe(page);
    expect(await take(named('~/b'), 90)).toBe(`${page}~/b`);
  });

  it('stays when the other video goes', async () => {
    expect(await take(named('~/a'), 60)).toBe(`${page}~/a`);
    expect(await take(named('~/a', ''), 60)).toBe(`${page}~/a`);
  });

  it('stays when the source moves, or comes with another key', async () => {
    expect(await take(named('~/a?key=1', '~/a', ''), 60.1)).toBe(page);
    expect(await take(named('~/a?key=2', '~/a', ''), 60.2)).toBe(page);
    expect(await take(named('~/mirror/a', ''), 60.1)).toBe(page);
  });

  it('tells apart what differs in its query alone', async () => {
    expect(await take(named('~/play?v=1', '~/play', ''), 60)).toBe(page);
    expect(await take(named('~/play?v=2'), 60)).toBe(`${page}~/play?v=2`);
    expect(await take(named('~/play?v=1'), 60)).toBe(page);
  });

  it('is another where another recording plays at the same address', async () => {
    expect(await take(named('~/a', ''), 60)).toBe(page);
    expect(await take(named('~/b', ''), 1200)).toBe(`${page}~/b`);
    expect(await take(named('~/a', ''), 60)).toBe(page);
    expect(await take(named('~/b', ''), 1200)).toBe(`${page}~/b`);
  });
});
