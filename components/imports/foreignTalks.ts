import { v5 } from 'uuid';
import * as v from 'valibot';
import type { Notebook } from '../notebook/database';
import { describeTalk } from '../notebook/describeTalk';
import { type Note, NoteId } from '../notebook/note';
import { blobOf } from '../notebook/storedPictures';
import type { DescribedTalk, Talk, TalkId } from '../talks/talk';
import { talkAtAddress } from '../talks/talkAtAddress';
import type { MessageKey } from '../ui/i18n';
import { BadFileError } from './badFile';
import { type Contents, type FilePicture, emptyContents } from './importContents';

/** A note of another program, or of a text. */
export interface ForeignNote {
  /** Seconds. */
  at: number;
  until?: number;
  text: string;
  quote?: string;
  /** Its id in the other program. A note without one is identified by its moment and text. */
  key?: string;
  /** Milliseconds since the epoch; an invalid time is ignored. */
  createdAt?: number;
  /** A `data:` URL. */
  picture?: { data: string; width: number; height: number };
}

/** A talk of another program with its notes. */
export interface ForeignTalk {
  url: string;
  title: string;
  notes: ForeignNote[];
}

/** The namespace of the ids for foreign notes: the same file gives the same ids. */
const NOTE_ID_NAMESPACE = '7a1c4b4e-3f0e-5b6f-9d0a-2f6d1b8c9e10';

/** No recording is longer. */
const MAX_MOMENT_SECONDS = 1e6;

/**
 * Converts talks of other programs to records of the notebook. Each talk gets the id that its page would give it.
 * @param now milliseconds since the epoch, for notes without a time
 * @throws BadFileError if there is no note, or a talk has no address
 */
export async function contentsOf(
  db: Notebook,
  format: MessageKey,
  talks: readonly ForeignTalk[],
  now: number,
): Promise<Contents> {
  const contents = emptyContents(format);
  for (const foreign of talks) {
    const notes = foreign.notes.filter(({ at }) => at >= 0 && at <= MAX_MOMENT_SECONDS);
    if (notes.length === 0) continue;
    const talk = await describeForeignTalk(db, foreign);
    contents.talks.push(recordOf(talk, now));
    for (const note of notes) {
      const { id, pictures, record } = noteOf(talk.id, note, now);
      contents.notes.push({ id, ...record, pictureIds: pictures.map((each) => each.id) });
      contents.pictures.push(...pictures);
    }
  }
  if (contents.notes.length === 0) throw new BadFileError('empty');
  return contents;
}

async function describeForeignTalk(
  db: Notebook,
  { url, title }: ForeignTalk,
): Promise<DescribedTalk> {
  const talk = talkAtAddress(url);
  if (!talk) throw new BadFileError('noTalk');
  return (await describeTalk(db, { ...talk, title })).talk;
}

function recordOf({ otherNames: _names, ...talk }: DescribedTalk, now: number): Talk {
  return { chapters: [], ...talk, corrections: {}, createdAt: now, updatedAt: now };
}

/** True for milliseconds since the epoch in the range of `Date`. */
function isValidTime(time: number | undefined): time is number {
  return time !== undefined && Number.isInteger(time) && time > 0 && time < 8.64e15;
}

function noteOf(talkId: TalkId, note: ForeignNote, now: number) {
  const { at, until, text, quote, key, picture } = note;
  const createdAt = isValidTime(note.createdAt) ? note.createdAt : now;
  const uniqueKey = key ?? JSON.stringify([at, text]);
  const isNoteId = v.is(NoteId, key);
  const id = v.parse(
    NoteId,
    isNoteId ? key : v5(JSON.stringify([talkId, uniqueKey]), NOTE_ID_NAMESPACE),
  );
  const pictures: FilePicture[] = [];
  if (picture && /^data:image\/(?:webp|jpeg|png);base64,[A-Za-z0-9+/]+={0,2}$/.test(picture.data)) {
    const { data, width, height } = picture;
    const pictureId = v5('picture', id);
    const read = async (): Promise<Blob> => blobOf(data);
    pictures.push({ id: pictureId, noteId: id, read, width, height, createdAt });
  }
  const record: Omit<Note, 'id' | 'pictureIds'> = {
    talkId,
    at,
    ...(until !== undefined && until > at ? { until } : {}),
    text: text.replaceAll('\0', '').trim(),
    ...(quote ? { quote } : {}),
    createdAt,
    updatedAt: createdAt,
  };
  return { id, pictures, record };
}
