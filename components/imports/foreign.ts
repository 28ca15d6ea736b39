import { v5 } from 'uuid';
import * as v from 'valibot';
import type { Notebook } from '../notebook/database';
import { describeTalk } from '../notebook/describeTalk';
import { blobOf } from '../notebook/keptPictures';
import { type Note, NoteId } from '../notebook/note';
import type { DescribedTalk, Talk, TalkId } from '../talks/talk';
import { talkAtAddress } from '../talks/talkAtAddress';
import type { MessageKey } from '../ui/i18n';
import { BadFile, type Contents, noContents, type FilePicture } from './importContents';

/** A note as another program, or a text, has it. */
export interface ForeignNote {
  /** Seconds. */
  at: number;
  until?: number;
  text: string;
  quote?: string;
  /** Its own name there; without one it is known by what it says. */
  key?: string;
  /** Milliseconds since the epoch; what is no such time is as good as none. */
  createdAt?: number;
  /** A `data:` address. */
  picture?: { data: string; width: number; height: number };
}

/** A talk with its notes, as another program has them. */
export interface ForeignTalk {
  url: string;
  title: string;
  notes: ForeignNote[];
}

/** Names our ids of what has none: the same file gives the same ids. */
const OURS = '7a1c4b4e-3f0e-5b6f-9d0a-2f6d1b8c9e10';

/** Seconds: no recording is longer. */
const LONGEST = 1e6;

/**
 * What other programs have, as records of the notebook: each talk under the id that a page would give it.
 * @param now milliseconds since the epoch, for what says no time
 * @throws BadFile where there is no note, or a talk has no address
 */
export async function contentsOf(
  db: Notebook,
  format: MessageKey,
  talks: readonly ForeignTalk[],
  now: number,
): Promise<Contents> {
  const contents = noContents(format);
  for (const foreign of talks) {
    const notes = foreign.notes.filter(({ at }) => at >= 0 && at <= LONGEST);
    if (notes.length === 0) continue;
    const talk = await talkAt(db, foreign);
    contents.talks.push(recordOf(talk, now));
    for (const note of notes) {
      const { id, pictures, record } = noteOf(talk.id, note, now);
      contents.notes.push({ id, ...record, pictureIds: pictures.map((each) => each.id) });
      contents.pictures.push(...pictures);
    }
  }
  if (contents.notes.length === 0) throw new BadFile('empty');
  return contents;
}

async function talkAt(db: Notebook, { url, title }: ForeignTalk): Promise<DescribedTalk> {
  const talk = talkAtAddress(url);
  if (!talk) throw new BadFile('noTalk');
  return (await describeTalk(db, { ...talk, title })).talk;
}

function recordOf({ otherNames: _names, ...talk }: DescribedTalk, now: number): Talk {
  return { chapters: [], ...talk, corrections: {}, createdAt: now, updatedAt: now };
}

/** As a date can be. */
function isTime(time: number | undefined): time is number {
  return time !== undefined && Number.isInteger(time) && time > 0 && time < 8.64e15;
}

function noteOf(talkId: TalkId, note: ForeignNote, now: number) {
  const { at, until, text, quote, key, picture } = note;
  const createdAt = isTime(note.createdAt) ? note.createdAt : now;
  const ownKey = key ?? JSON.stringify([at, text]);
  const isOurs = v.is(NoteId, key);
  const id = v.parse(NoteId, isOurs ? key : v5(JSON.stringify([talkId, ownKey]), OURS));
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
