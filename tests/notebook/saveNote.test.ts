import * as v from 'valibot';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  deleteNote,
  editNote,
  NoSuchNoteError,
  restoreNote,
} from '../../components/notebook/changeNote';
import { saveFeedback } from '../../components/notebook/correctTalks';
import { type Notebook, openNotebook } from '../../components/notebook/database';
import { learntTalks } from '../../components/notebook/learntTalks';
import { NoteId } from '../../components/notebook/note';
import { draftOfTalk, latestNotes, notesOfTalk } from '../../components/notebook/queries';
import { keepTalkPage, refuseCatalogueTalk } from '../../components/notebook/rememberTalk';
import { keepDraft, saveNote } from '../../components/notebook/saveNote';
import { youtubeTalkId } from '../../components/sites/youtube';
import { catalogueKey, catalogueTalks } from '../../components/talks/catalogue';
import { listedTalkId } from '../../components/talks/listedTalk';
import type { DescribedTalk } from '../../components/talks/talk';

const talkId = youtubeTalkId('wy3L7XUq-g0');
const talk: DescribedTalk = {
  id: talkId,
  url: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
  guesses: { title: 'Cluster management', speakers: ['John Wilkes'] },
};
const id = (last: number): NoteId =>
  v.parse(NoteId, `01a2058f-1749-70e7-a315-${String(last).padStart(12, '0')}`);
const draft = (last: number, at: number, text = `note ${last}`) => ({
  id: id(last),
  talkId,
  at,
  text,
});

describe('the notebook', () => {
  let db: Notebook;
  beforeEach(() => {
    db = openNotebook();
  });
  afterEach(async () => {
    await db.delete();
  });

  it('gives the notes of a talk in the order of their moments, zero first', async () => {
    await saveNote(db, draft(1, 90.5), talk, 1);
    await saveNote(db, draft(2, 0), talk, 2);
    await saveNote(db, draft(3, 12.25), talk, 3);
    expect((await notesOfTalk(db, talkId)).map(({ at }) => at)).toEqual([0, 12.25, 90.5]);
    expect((await latestNotes(db, 2)).map((note) => note.id)).toEqual([id(3), id(2)]);
  });

  it('stores a note once that is sent twice, with the text sent last', async () => {
    await saveNote(db, draft(1, 5, 'first'), talk, 1);
    await saveNote(db, draft(1, 5, 'second'), talk, 2);
    expect(await db.notes.toArray()).toMatchObject([
      { text: 'second', createdAt: 1, updatedAt: 2 },
    ]);
  });

  it('removes the draft with the save, and takes no keystroke that arrives after it', async () => {
    await keepDraft(db, draft(1, 5, 'hal'), talk, 1);
    expect(await draftOfTalk(db, talkId)).toMatchObject({ text: 'hal', at: 5 });
    await saveNote(db, draft(1, 5, 'half'), talk, 2);
    await keepDraft(db, draft(1, 5, 'half'), talk, 3);
    expect(await db.drafts.count()).toBe(0);
  });

  it('keeps the draft that was typed in last, and none without a text', async () => {
    await keepDraft(db, draft(1, 5, 'older'), talk, 1);
    await keepDraft(db, draft(2, 9, 'newer'), talk, 2);
    expect(await draftOfTalk(db, talkId)).toMatchObject({ text: 'newer' });
    await keepDraft(db, draft(2, 9, ' \n'), talk, 3);
    expect(await draftOfTalk(db, talkId)).toMatchObject({ text: 'older' });
  });

  it('keeps all of a note of 100,000 characters', async () => {
    const text = 'long '.repeat(20_000);
    await saveNote(db, draft(1, 1, text), talk, 1);
    expect((await notesOfTalk(db, talkId))[0]?.text).toBe(text);
  });

  it('deletes so that it can be undone, and edits', async () => {
    await saveNote(db, draft(1, 1), talk, 1);
    await deleteNote(db, id(1), 2);
    expect(await notesOfTalk(db, talkId)).toEqual([]);
    expect(await latestNotes(db, 5)).toEqual([]);
    await restoreNote(db, id(1), 3);
    await editNote(db, { id: id(1), text: 'changed' }, 4);
    expect(await notesOfTalk(db, talkId)).toMatchObject([{ text: 'changed', updatedAt: 4 }]);
    expect((await db.notes.get(id(1)))?.deletedAt).toBeUndefined();
    await expect(editNote(db, { id: id(2), text: 'x' }, 5)).rejects.toBeInstanceOf(NoSuchNoteError);
  });

  it('never overwrites what the user corrected', async () => {
    await saveNote(db, draft(1, 1), talk, 1);
    await db.talks.update(talkId, { corrections: { title: 'Mine' } });
    const better = { ...talk, duration: 60, guesses: { ...talk.guesses, title: 'Other' } };
    await saveNote(db, draft(2, 2), better, 2);
    const stored = await db.talks.get(talkId);
    expect(stored).toMatchObject({ corrections: { title: 'Mine' }, duration: 60, createdAt: 1 });
  });

  it('gives the video of a catalogue talk what was kept before it was known', async () => {
    const listed = catalogueTalks.find(({ youtubeId }) => youtubeId === undefined);
    if (!listed) throw new Error('Some talk of the catalogue has no video.');
    const { title, conference, edition } = listed;
    const before = listedTalkId(conference, edition, title);
    await saveFeedback(db, before, { feedback: 'A good one' }, 1);
    const guesses = { title, conference, edition, catalogueTalk: catalogueKey(listed) };
    await saveNote(db, draft(1, 1), { ...talk, guesses }, 2);
    expect(await db.talks.get(talkId)).toMatchObject({ feedback: 'A good one' });
    expect(await db.talks.get(before)).toMatchObject({ mergedInto: talkId });
    await refuseCatalogueTalk(db, talk, true, 3);
    await refuseCatalogueTalk(db, { ...talk, guesses }, false, 4);
    expect(await db.talks.get(talkId)).toMatchObject({ feedback: 'A good one' });
  });

  it('learns which video a catalogue talk is, and unlearns it', async () => {
    const guessed = {
      ...talk,
      subject: 'S',
      guesses: { title: 'T', catalogueTalk: 'dotScale 2017/t' },
    };
    await saveNote(db, draft(1, 1), guessed, 1);
    expect(await learntTalks(db)).toEqual(new Map([['dotScale 2017/t', talkId]]));

    await refuseCatalogueTalk(db, { ...talk, guesses: { title: 'As the page says' } }, true, 2);
    expect(await learntTalks(db)).toEqual(new Map());
    expect(await db.talks.get(talkId)).toMatchObject({
      guesses: { title: 'As the page says' },
      corrections: { catalogueTalk: null },
    });
    expect((await db.talks.get(talkId))?.subject).toBeUndefined();
    await saveNote(db, draft(2, 2), { ...talk, guesses: { title: 'As the page says' } }, 3);
    expect(await learntTalks(db)).toEqual(new Map());

    await refuseCatalogueTalk(db, guessed, false, 4);
    expect(await learntTalks(db)).toEqual(new Map([['dotScale 2017/t', talkId]]));
    expect((await db.talks.get(talkId))?.corrections).toEqual({});
  });

  describe('the page of a talk', () => {
    const page = {
      url: 'https://www.dotconferences.com/2015/06/a-talk',
      fetchedAt: 5,
      title: 'A talk',
      text: '',
      links: [{ url: 'https://speakerdeck.com/john/borg', text: 'here' }],
    };

    it('is kept with the talk, once, its address as another name of it', async () => {
      await saveNote(db, draft(1, 1), talk, 1);
      await keepTalkPage(db, talkId, page, 5);
      await keepTalkPage(db, talkId, { ...page, title: 'Later' }, 6);
      const stored = await db.talks.get(talkId);
      expect(stored).toMatchObject({ page, slidesUrl: page.links[0]?.url, updatedAt: 5 });
      expect(await db.aliases.get(page.url)).toEqual({ name: page.url, talkId, createdAt: 5 });
      await saveNote(db, draft(2, 2), talk, 7);
      expect((await db.talks.get(talkId))?.page).toEqual(page);
    });

    it('takes no slides from the catalogue and no address from another talk', async () => {
      const slidesUrl = 'https://example.org/slides';
      const other = youtubeTalkId('w7o9xNyZCQo');
      await db.aliases.put({ name: page.url, talkId: other, createdAt: 0 });
      await saveNote(db, draft(1, 1), { ...talk, slidesUrl }, 1);
      await keepTalkPage(db, talkId, page, 5);
      expect((await db.talks.get(talkId))?.slidesUrl).toBe(slidesUrl);
      expect((await db.aliases.get(page.url))?.talkId).toBe(other);
    });

    it('makes no talk where nothing was noted', async () => {
      await keepTalkPage(db, talkId, page, 5);
      expect(await db.talks.toArray()).toEqual([]);
      expect(await db.aliases.toArray()).toEqual([]);
    });

    it('keeps its slides when the user refuses what the catalogue knows', async () => {
      await saveNote(db, draft(1, 1), { ...talk, slidesUrl: 'https://example.org/slides' }, 1);
      await keepTalkPage(db, talkId, page, 5);
      await refuseCatalogueTalk(db, talk, true, 6);
      expect((await db.talks.get(talkId))?.slidesUrl).toBe(page.links[0]?.url);
    });
  });
});
