import { isOpen, readNote } from '../notebook/kinds';
import type { Note } from '../notebook/note';
import { editionName } from '../talks/byline';
import type { OutlineEntry, WriteUp } from '../talks/conference';
import type { Edition, EditionTalk } from '../talks/editions';
import type { TalkId } from '../talks/talk';
import {
  buildTalkDocument,
  type DocumentNote,
  type DocumentTalk,
  isExported,
  notesIn,
} from './document';
import { talksOf } from './outline';
import type { NotedTalk } from './talksDocument';

/** A talk in a write-up. */
export interface WrittenTalk {
  talk: DocumentTalk;
  /** Markdown: what the user thinks of it. */
  feedback?: string;
  /** From 1 to 5. */
  rating?: number;
  /** Its notes that are questions and not answered. */
  questions: DocumentNote[];
}

/** A part of a write-up, in its place. Texts are Markdown. */
export type WrittenPart =
  | { kind: 'section'; title: string; text: string }
  | { kind: 'talk'; talk: WrittenTalk }
  | { kind: 'group'; title: string; text: string; talks: WrittenTalk[] };

/** What an attendee publishes after a conference. */
export interface WriteUpDocument {
  title: string;
  parts: WrittenPart[];
  /** Who is to be named, in one line. */
  credit?: string;
}

/**
 * The write-up of an edition. Sections without a text are left out, and so are talks that have neither
 * notes nor feedback, and whatever the user left out; notes that are only for the user never enter it.
 * The same notes give the same document.
 * @param leadIn seconds, as in `buildTalkDocument`
 */
export function buildWriteUp(
  edition: Edition,
  writeUp: WriteUp,
  noted: readonly NotedTalk[],
  leadIn: number,
): WriteUpDocument {
  const talks = new Map(edition.talks.map((talk) => [talk.id, talk]));
  const written = new Map(noted.map((each) => [each.talk.id, each]));
  const leftOut = new Set(writeUp.leftOut);
  const without = new Set(writeUp.without);
  const write = (id: TalkId): WrittenTalk[] => {
    const [talk, own] = [talks.get(id), written.get(id)];
    if (!talk || !own || leftOut.has(id)) return [];
    const result = writtenTalk(talk, own, without, leadIn);
    const isEmpty = !own.notes.some(isExported) && result.feedback === undefined;
    return isEmpty ? [] : [result];
  };
  return {
    title: writeUp.title?.trim() || editionName(edition),
    parts: writeUp.outline.flatMap((entry) => partOf(entry, write)),
    ...(writeUp.credit?.trim() ? { credit: writeUp.credit.trim() } : {}),
  };
}

function partOf(entry: OutlineEntry, write: (id: TalkId) => WrittenTalk[]): WrittenPart[] {
  const talks = talksOf(entry).flatMap(write);
  if (entry.kind === 'talk') return talks.map((talk) => ({ kind: 'talk', talk }));
  const { kind, title, text } = entry;
  if (kind === 'section') return text.trim() === '' ? [] : [{ kind, title, text }];
  return talks.length === 0 && text.trim() === '' ? [] : [{ kind, title, text, talks }];
}

function writtenTalk(
  { stored }: EditionTalk,
  { talk, notes, pictures }: NotedTalk,
  without: ReadonlySet<string>,
  leadIn: number,
): WrittenTalk {
  const [conference] = buildTalkDocument(talk, notes, leadIn, {
    pictures: without.has('pictures') ? undefined : pictures,
  }).conferences;
  const [document] = conference?.talks ?? [];
  if (!document) throw new Error('A document of one talk has that talk.');
  const open = new Set(notes.filter(isOpenQuestion).map(({ id }) => id));
  const questions = notesIn(document);
  const feedback = stored?.feedback?.trim();
  const rating = without.has('rating') ? undefined : stored?.rating;
  return {
    talk: partsOf(document, without),
    ...(feedback ? { feedback } : {}),
    ...(rating === undefined ? {} : { rating }),
    questions: without.has('questions') ? [] : questions.filter(({ id }) => open.has(id)),
  };
}

function isOpenQuestion(note: Note): boolean {
  return readNote(note.text).kind === 'question' && isOpen(note);
}

/** A talk without what the user left out. */
function partsOf(document: DocumentTalk, without: ReadonlySet<string>): DocumentTalk {
  const talk = { ...document };
  if (without.has('abstract')) delete talk.abstract;
  if (without.has('links')) {
    delete talk.slidesUrl;
    delete talk.pageUrl;
    delete talk.papers;
  }
  return without.has('notes') ? { ...talk, chapters: [] } : talk;
}
