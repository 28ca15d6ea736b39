import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { lastBefore } from '../../components/background/bookmarkAndRange';
import { changes, type NoteChange } from '../../components/background/noteHistory';
import {
  type NoteVersions,
  ChangedSinceError,
  deleteNote,
  editNote,
  undoChange,
} from '../../components/notebook/changeNote';
import { openNotebook, type Notebook } from '../../components/notebook/database';
import type { NoteDraft, NoteId } from '../../components/notebook/note';
import { notesOfTalk, tagsInUse } from '../../components/notebook/queries';
import { keepDraft, saveNote } from '../../components/notebook/saveNote';
import { keepPicture, picturesOf } from '../../components/notebook/storedPictures';
import { cleanTrash, emptyTrash, TRASH_PERIOD_MS } from '../../components/notebook/trash';
import { youtubeTalkId, youtubeWatchUrl } from '../../components/sites/youtube';
import type { DescribedTalk } from '../../components/talks/talk';

const talkId = youtubeTalkId('wy3L7XUq-g0');
const talk: DescribedTalk = { id: talkId, url: youtubeWatchUrl('wy3L7XUq-g0'), guesses: {} };

function id(number: number): NoteId {
  return `01890a5d-ac96-774b-bcce-${String(number).padStart(12, '0')}` as NoteId;
}

function draft(number: number, at: number, text = `note ${number}`): NoteDraft {
  return { id: id(number), talkId, at, text };
}

const webp = 'data:image/webp;base64,UklGRg==';

describe('changes of notes', () => {
  let db: Notebook;
  beforeEach(() => {
    fakeBrowser.reset();
    vi.stubGlobal('navigator', {
      locks: { request: (_name: string, work: () => unknown) => work() },
    });
    db = openNotebook(`changes-${crypto.randomUUID()}`);
  });

  it('are left out where they are damaged, and no other is lost', async () => {
    const saved = await saveNote(db, draft(1, 60), talk, 1);
    const kept = await changes.record({ what: 'saved', ...saved });
    const whole = await changes.get(kept);
    const damaged = [null, 'saved', { ...whole, after: {} }, { ...whole, what: 'moved' }];
    await fakeBrowser.storage.session.set({ changes: [...damaged, whole, ...damaged] });
    expect(await changes.last(talkId)).toEqual(whole);
    expect(whole).toMatchObject(saved);
    await fakeBrowser.storage.session.set({ changes: 'damaged' });
    expect(await changes.last(talkId)).toBeUndefined();
    await changes.record({ what: 'saved', ...saved });
    expect(await changes.last(talkId)).toMatchObject(saved);
  });

  it('are taken back one by one: a deletion, an edit, a note', async () => {
    const keep = async (what: NoteChange['what'], changed: NoteVersions): Promise<void> => {
      await changes.record({ what, ...changed });
    };
    const undoLast = async (now: number): Promise<void> => {
      const change = await changes.last(talkId);
      if (!change) throw new Error('There is nothing to take back.');
      await undoChange(db, change, now);
      await changes.drop(change.id);
    };
    await keep('saved', await saveNote(db, draft(1, 60), talk, 1));
    await keep('edited', await editNote(db, { id: id(1), text: 'better', at: 55, until: 70 }, 2));
    expect(await notesOfTalk(db, talkId)).toMatchObject([{ text: 'better', at: 55, until: 70 }]);
    await keep('deleted', await deleteNote(db, id(1), 3));
    await undoLast(4);
    expect(await notesOfTalk(db, talkId)).toMatchObject([{ text: 'better', at: 55, until: 70 }]);
    await undoLast(5);
    const [first] = await notesOfTalk(db, talkId);
    expect(first).toMatchObject({ text: 'note 1', at: 60 });
    expect(first).not.toHaveProperty('until');
    await undoLast(6);
    expect(await notesOfTalk(db, talkId)).toEqual([]);
    expect(await changes.last(talkId)).toBeUndefined();
  });

  it('are not taken back over a later one', async () => {
    const saved = await saveNote(db, draft(1, 60), talk, 1);
    await editNote(db, { id: id(1), text: 'better' }, 2);
    await expect(undoChange(db, saved, 3)).rejects.toBeInstanceOf(ChangedSinceError);
    expect(await notesOfTalk(db, talkId)).toMatchObject([{ text: 'better' }]);
  });

  it('are remembered, the last fifty, each by its talk', async () => {
    const { after } = await saveNote(db, draft(1, 60), talk, 1);
    const first = await changes.record({ what: 'saved', after });
    for (let count = 0; count < 50; count += 1) await changes.record({ what: 'edited', after });
    expect(await changes.get(first)).toBeUndefined();
    expect(await changes.last(talkId)).toMatchObject({ what: 'edited' });
    expect(await changes.last(youtubeTalkId('2Al5OWhpCu0'))).toBeUndefined();
  });

  it('that are long let the older ones go, and one that cannot be kept fails nothing', async () => {
    const { after } = await saveNote(db, draft(1, 60, 'long '.repeat(150_000)), talk, 1);
    const first = await changes.record({ what: 'saved', after });
    await changes.record({ what: 'edited', after });
    expect(await changes.get(first)).toBeDefined();
    await changes.record({ what: 'edited', after });
    expect(await changes.get(first)).toBeUndefined();
    vi.spyOn(fakeBrowser.storage.session, 'set').mockRejectedValue(new Error('full'));
    await expect(changes.record({ what: 'edited', after })).resolves.toBeTypeOf('string');
    vi.restoreAllMocks();
  });

  it('leave deleted notes in the trash for 30 days, with their pictures', async () => {
    await keepPicture(db, { noteId: id(1), url: webp, width: 4, height: 3 }, 1);
    const [picture] = await picturesOf(db, id(1));
    await saveNote(db, { ...draft(1, 60), pictureIds: [picture?.id ?? ''] }, talk, 1);
    await saveNote(db, draft(2, 70), talk, 1);
    await deleteNote(db, id(1), 1000);
    await cleanTrash(db, 1000 + TRASH_PERIOD_MS - 1);
    expect(await db.notes.count()).toBe(2);
    expect(await db.pictures.count()).toBe(1);
    await cleanTrash(db, 1000 + TRASH_PERIOD_MS);
    expect(await db.notes.count()).toBe(1);
    expect(await db.pictures.count()).toBe(0);
  });

  it('empty the trash, of one note or all, and touch no other note', async () => {
    for (const number of [1, 2, 3, 4]) await saveNote(db, draft(number, number), talk, 1);
    for (const number of [1, 2, 3]) await deleteNote(db, id(number), 2);
    await emptyTrash(db, id(4));
    await emptyTrash(db, id(1));
    expect(await db.notes.count()).toBe(3);
    await emptyTrash(db);
    expect((await db.notes.toArray()).map((note) => note.id)).toEqual([id(4)]);
  });
});

describe('pictures of a note that is written', () => {
  it('are kept as they were given, and go with what is left out of the note', async () => {
    const db = openNotebook(`pictures-${crypto.randomUUID()}`);
    const picture = { noteId: id(1), url: webp, width: 4, height: 3 };
    const kept = await keepPicture(db, picture, 1);
    await keepPicture(db, picture, 2);
    expect((await picturesOf(db, id(1)))[0]).toEqual({ id: kept, url: webp });
    await keepDraft(db, { ...draft(1, 5, ''), pictureIds: [kept] }, talk, 3);
    expect(await db.drafts.get(id(1))).toMatchObject({ pictureIds: [kept] });
    await saveNote(db, { ...draft(1, 5, ''), pictureIds: [kept] }, talk, 4);
    expect((await picturesOf(db, id(1))).map((each) => each.id)).toEqual([kept]);
    // A keystroke that comes after its Enter takes nothing away.
    await keepDraft(db, draft(1, 5, ''), talk, 5);
    expect(await db.pictures.count()).toBe(1);
  });

  it('go a day after a draft that was emptied', async () => {
    const db = openNotebook(`pictures-${crypto.randomUUID()}`);
    const kept = await keepPicture(db, { noteId: id(1), url: webp, width: 4, height: 3 }, 1);
    await keepDraft(db, { ...draft(1, 5, ''), pictureIds: [kept] }, talk, 2);
    await keepDraft(db, { ...draft(1, 5, ''), pictureIds: [] }, talk, 3);
    expect(await db.drafts.count()).toBe(0);
    // It can come back for as long as the note is written.
    expect(await db.pictures.count()).toBe(1);
    await cleanTrash(db, 1000);
    expect(await db.pictures.count()).toBe(1);
    await cleanTrash(db, 2 + 24 * 60 * 60 * 1000);
    expect(await db.pictures.count()).toBe(0);
  });
});

describe('what keys of the note field ask for', () => {
  it('is the note written last that begins before the end of a range', () => {
    const note = (number: number, at: number, createdAt: number) => ({
      ...draft(number, at),
      pictureIds: [],
      createdAt,
      updatedAt: createdAt,
    });
    const notes = [note(1, 10, 5), note(2, 20, 4), note(3, 90, 9)];
    expect(lastBefore(notes, 60)?.id).toBe(id(1));
    expect(lastBefore(notes, 15)?.id).toBe(id(1));
    expect(lastBefore(notes, 10)).toBeUndefined();
  });

  it('is the tags in use, those used last first, each once', async () => {
    const db = openNotebook(`tags-${crypto.randomUUID()}`);
    await saveNote(db, draft(1, 1, 'old #Raft #paxos'), talk, 1);
    await saveNote(db, draft(2, 2, 'new #raft #crdt'), talk, 2);
    expect(await tagsInUse(db)).toEqual(['raft', 'crdt', 'paxos']);
  });
});
