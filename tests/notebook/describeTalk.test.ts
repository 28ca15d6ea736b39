import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Notebook, openNotebook } from '../../components/notebook/database';
import { describeTalk } from '../../components/notebook/describeTalk';
import { NoteId } from '../../components/notebook/note';
import { saveNote } from '../../components/notebook/saveNote';
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

  /** Takes a note on a video with these names. @returns the id under which it is filed */
  async function take(names: TalkId[], duration?: number): Promise<TalkId> {
    const [id = page as TalkId, ...otherNames] = names;
    const length = duration ? { duration } : {};
    const seen = { id, otherNames, url: 'https://talks.example.net/day', title: '', ...length };
    const { talk } = await describeTalk(db, seen);
    notes += 1;
    const noteId = v.parse(NoteId, `01a2058f-1749-70e7-a315-${String(notes).padStart(12, '0')}`);
    await saveNote(db, { id: noteId, talkId: talk.id, at: 1, text: 'a' }, talk, notes);
    return talk.id;
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

  it('stays when a second video comes that leaves it one name alone', async () => {
    expect(await take(named('~/a', ''), 60)).toBe(page);
    expect(await take(named('~/a'), 60)).toBe(page);
  });

  it('tells recordings apart that have the same place, by their length', async () => {
    expect(await take(named('~0', ''), 600)).toBe(page);
    expect(await take(named('~0', ''), 1500)).toBe(`${page}~0~1500`);
    expect(await take(named('~0', ''), 2400)).toBe(`${page}~0~2400`);
    expect(await take(named('~0', ''), 1500.2)).toBe(`${page}~0~1500`);
    expect(await take(named('~0', ''), 601)).toBe(page);
    expect(await take(named('~still:/logo.png', ''), 1800)).toBe(`${page}~still:/logo.png`);
    expect(await take(named('~still:/logo.png', ''), 900)).toBe(`${page}~still:/logo.png~900`);
  });

  it('takes no length that is not known for the same one', async () => {
    expect(await take(named('~/a', ''), 60)).toBe(page);
    expect(await take(named('~/b', ''))).toBe(`${page}~/b`);
    expect(await take(named('~/b', ''), 90)).toBe(`${page}~/b`);
    expect(await take(named('~/a', ''), 60)).toBe(page);
  });

  it('stays a live stream, which has no length', async () => {
    expect(await take(named('~0', ''))).toBe(page);
    expect(await take(named('~1'))).toBe(`${page}~1`);
    expect(await take(named('~0', ''))).toBe(page);
  });

  it('is not given away to another recording', async () => {
    expect(await take(named('~/a', ''), 60)).toBe(page);
    expect(await take(named('~/b', ''), 90)).toBe(`${page}~/b`);
    expect(await take(named('~/v2/a', ''), 60)).toBe(page);
  });

  it('is another where another recording plays at the same address', async () => {
    expect(await take(named('~/a', ''), 60)).toBe(page);
    expect(await take(named('~/b', ''), 1200)).toBe(`${page}~/b`);
    expect(await take(named('~/a', ''), 60)).toBe(page);
    expect(await take(named('~/b', ''), 1200)).toBe(`${page}~/b`);
  });
});
