import { isOpen, readNote } from '../notebook/kinds';
import type { Note } from '../notebook/note';
import { editionName } from '../talks/byline';
import type { OutlineEntry, WriteUp } from '../talks/conference';
import type { Edition, EditionTalk } from '../talks/editions';
import type { TalkId } from '../talks/talk';
import { buildTalkDocument, isExported } from './buildTalkDocument';
import { type DocumentNote, type DocumentTalk, notesIn } from './document';
import { talksOf } from './outline';
import type { NotedTalk } from './talksDocument';

/** A talk in a write-up. */
export interface WrittenTalk {
  talk: DocumentTalk;
  /** The user's opinion, as Markdown. */
  feedback?: string;
  /** From 1 to 5. */
  rating?: number;
  /** Its notes that are open questions. */
  questions: DocumentNote[];
}

/** A part of a write-up. Texts are Markdown. */
export type WrittenPart =
  | { kind: 'section'; title: string; text: string }
  | { kind: 'talk'; talk: WrittenTalk }
  | { kind: 'group'; title: string; text: string; talks: WrittenTalk[] };

/** The report that an attendee publishes after a conference. */
export interface WriteUpDocument {
  title: string;
  parts: WrittenPart[];
  /** The line that gives credit to others. */
  credit?: string;
}

/**
 * Returns the write-up of an edition. It leaves out sections without text, talks without notes and feedback, and what
 * the user excluded. Notes that are only for the user never enter it. The same notes give the same document.
 * @param leadInSeconds as in `buildTalkDocument`
 */
export function buildWriteUp(
  edition: Edition,
  writeUp: WriteUp,
  noted: readonly NotedTalk[],
  leadInSeconds: number,
): WriteUpDocument {
  const talks = new Map(edition.talks.map((talk) => [talk.id, talk]));
  const notedById = new Map(noted.map((each) => [each.talk.id, each]));
  const leftOut = new Set(writeUp.leftOut);
  const without = new Set(writeUp.without);
  const write = (id: TalkId): WrittenTalk[] => {
    const [talk, notedTalk] = [talks.get(id), notedById.get(id)];
    if (!talk || !notedTalk || leftOut.has(id)) return [];
    const result = writeTalk(talk, notedTalk, without, leadInSeconds);
    const isEmpty = !notedTalk.notes.some(isExported) && result.feedback === undefined;
    return isEmpty ? [] : [result];
  };
  return {
    title: writeUp.title?.trim() || editionName(edition),
    parts: writeUp.outline.flatMap((entry) => writePart(entry, write)),
    ...(writeUp.credit?.trim() ? { credit: writeUp.credit.trim() } : {}),
  };
}

function writePart(entry: OutlineEntry, write: (id: TalkId) => WrittenTalk[]): WrittenPart[] {
  const talks = talksOf(entry).flatMap(write);
  if (entry.kind === 'talk') return talks.map((talk) => ({ kind: 'talk', talk }));
  const { kind, title, text } = entry;
  if (kind === 'section') return text.trim() === '' ? [] : [{ kind, title, text }];
  return talks.length === 0 && text.trim() === '' ? [] : [{ kind, title, text, talks }];
}

function writeTalk(
  { stored }: EditionTalk,
  { talk, notes, pictures }: NotedTalk,
  without: ReadonlySet<string>,
  leadInSeconds: number,
): WrittenTalk {
  const [conference] = buildTalkDocument(talk, notes, leadInSeconds, {
    pictures: without.has('pictures') ? undefined : pictures,
  }).conferences;
  const [document] = conference?.talks ?? [];
  if (!document) throw new Error('A document of one talk has that talk.');
  const openIds = new Set(notes.filter(isOpenQuestion).map(({ id }) => id));
  const questions = notesIn(document);
  const feedback = stored?.feedback?.trim();
  const rating = without.has('rating') ? undefined : stored?.rating;
  return {
    talk: withoutExcluded(document, without),
    ...(feedback ? { feedback } : {}),
    ...(rating === undefined ? {} : { rating }),
    questions: without.has('questions') ? [] : questions.filter(({ id }) => openIds.has(id)),
  };
}

function isOpenQuestion(note: Note): boolean {
  return readNote(note.text).kind === 'question' && isOpen(note);
}

/** Returns the talk without the parts that the user excluded. */
function withoutExcluded(document: DocumentTalk, without: ReadonlySet<string>): DocumentTalk {
  const talk = { ...document };
  if (without.has('abstract')) delete talk.abstract;
  if (without.has('links')) {
    delete talk.slidesUrl;
    delete talk.pageUrl;
    delete talk.papers;
  }
  return without.has('notes') ? { ...talk, chapters: [] } : talk;
}
