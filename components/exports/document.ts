import type { Picture } from '../notebook/database';
import { isDone, readNote } from '../notebook/kinds';
import type { Note, NoteId } from '../notebook/note';
import type { ExportPart } from '../settings/settings';
import { chapterAt } from '../talks/chapters';
import { talkLink } from '../talks/links';
import { paperLinksOf } from '../talks/pageLinks';
import { type Chapter, factsOf, type Talk } from '../talks/talk';

/**
 * What every export format prints: conference > talk > chapter > note. It holds all that a format
 * needs, in its final order and with its links, so that the same notes give the same bytes.
 * Every text in it is well formed Unicode without U+0000; only a note's text is Markdown.
 */
export interface TalkDocument {
  conferences: DocumentConference[];
}

export interface DocumentConference {
  name?: string;
  edition?: string;
  talks: DocumentTalk[];
}

export interface DocumentTalk {
  title?: string;
  speakers: string[];
  /** ISO 8601 day. */
  date?: string;
  /** Opens the talk at its start. */
  url: string;
  subject?: string;
  slidesUrl?: string;
  /** The talk's page at its conference. */
  pageUrl?: string;
  /** Who it is by as that page has it, where no speaker is known. */
  byline?: string;
  /** What that page says of the talk, as plain text. */
  abstract?: string;
  /** Links to papers on that page. */
  papers?: { url: string; text: string }[];
  /** In the order of the talk. Chapters without notes are left out. */
  chapters: DocumentChapter[];
}

/** A conference with which one of it, such as `dotScale 2015`; empty where neither is known. */
export function conferenceName({ name, edition }: Omit<DocumentConference, 'talks'>): string {
  return [name, edition].filter(Boolean).join(' ');
}

/** The notes of a talk in the order of their moments, whatever their chapters. */
export function notesIn({ chapters }: Pick<DocumentTalk, 'chapters'>): DocumentNote[] {
  return chapters.flatMap(({ notes }) => notes);
}

/** Without a title: the notes before the first chapter, or of a talk that has no chapters. */
export interface DocumentChapter {
  title?: string;
  notes: DocumentNote[];
}

export interface DocumentNote {
  id: NoteId;
  /** Seconds from the start of the talk. */
  at: number;
  /** Seconds; where a range ends. */
  until?: number;
  /** Opens the talk at the moment, less the lead-in; absent where the talk has no address on the web. */
  url?: string;
  /** Markdown, with the sign of its kind. */
  text: string;
  /** Of something to check: whether it is. */
  done?: boolean;
  /** What was said, as plain text. */
  quote?: string;
  /** In their order. */
  pictures?: DocumentPicture[];
}

/** A picture of a note; its bytes are no part of the document. */
export interface DocumentPicture {
  id: string;
  /** What is to be seen, in the user's words. */
  alt?: string;
}

/** What a document needs to know of a talk. */
export type ExportedTalk = Pick<Talk, 'id' | 'url' | 'guesses' | 'corrections'> &
  Partial<Pick<Talk, 'subject' | 'slidesUrl' | 'pageUrl' | 'chapters' | 'page'>>;

/** What can be left out of a document. */
export type DocumentPart = Exclude<ExportPart, 'pictures'>;

/** What is in a document besides the notes. */
export interface DocumentParts {
  /** What a document needs to know of pictures, by their ids; those that are not named are left out. */
  pictures?: ReadonlyMap<string, Pick<Picture, 'alt'>> | undefined;
  without?: ReadonlySet<DocumentPart>;
}

/**
 * The document of one talk. Its notes are sorted by moment, then by when they were written, see
 * `isExported`; what is not known of the talk, or blank, is absent.
 * @param leadIn seconds by which the link of a note begins before its moment
 */
export function buildTalkDocument(
  talk: ExportedTalk,
  notes: readonly Note[],
  leadIn = 0,
  parts: DocumentParts = {},
): TalkDocument {
  const facts = factsOf(talk);
  const { without } = parts;
  const speakers = (facts.speakers ?? []).filter(isKnown).map(carriable);
  return {
    conferences: [
      {
        ...known('name', facts.conference),
        ...known('edition', facts.edition),
        talks: [
          {
            ...known('title', facts.title),
            speakers,
            ...(speakers.length === 0 ? known('byline', talk.page?.byline) : {}),
            ...known('date', facts.date),
            url: carriable(talkLink(talk) ?? talk.url),
            ...known('subject', talk.subject),
            ...known('slidesUrl', talk.slidesUrl),
            ...known('pageUrl', talk.page?.url ?? talk.pageUrl),
            ...(without?.has('abstract') ? {} : known('abstract', talk.page?.excerpt)),
            ...(talk.page ? { papers: paperLinksOf(talk.page) } : {}),
            chapters: inChapters(
              without?.has('chapters') ? [] : (talk.chapters ?? []),
              notesToPrint(talk, notes, leadIn, parts),
            ),
          },
        ],
      },
    ],
  };
}

/** Whether a note enters documents: deleted ones do not, nor those that are only for the user. */
export function isExported({ deletedAt, onlyForMe }: Note): boolean {
  return deletedAt === undefined && !onlyForMe;
}

function notesToPrint(
  talk: ExportedTalk,
  notes: readonly Note[],
  leadIn: number,
  { pictures, without }: DocumentParts,
): DocumentNote[] {
  return notes
    .filter(isExported)
    .sort((a, b) => a.at - b.at || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .map((note) => ({
      id: note.id,
      at: note.at,
      ...(note.until === undefined ? {} : { until: note.until }),
      ...known('url', talkLink(talk, Math.max(0, note.at - leadIn))),
      text: carriable(note.text),
      ...(readNote(note.text).kind === 'task' ? { done: isDone(note) } : {}),
      ...(without?.has('quotes') ? {} : known('quote', note.quote)),
      ...picturesOf(note, pictures),
    }));
}

function picturesOf(
  { pictureIds }: Note,
  there: DocumentParts['pictures'],
): { pictures?: DocumentPicture[] } {
  const pictures = pictureIds.flatMap((id) => {
    const picture = there?.get(id);
    return picture ? [{ id, ...known('alt', picture.alt) }] : [];
  });
  return pictures.length === 0 ? {} : { pictures };
}

function inChapters(
  chapters: readonly Chapter[],
  notes: readonly DocumentNote[],
): DocumentChapter[] {
  const starts = [...chapters].sort((a, b) => a.at - b.at);
  const grouped = new Map<Chapter | undefined, DocumentNote[]>();
  for (const note of notes) {
    const chapter = chapterAt(starts, note.at);
    const before = grouped.get(chapter);
    if (before) before.push(note);
    else grouped.set(chapter, [note]);
  }
  return [...grouped].map(([chapter, ofChapter]) => ({
    ...known('title', chapter?.title),
    notes: ofChapter,
  }));
}

function isKnown(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

function known<Key extends string>(key: Key, text: string | undefined): { [K in Key]?: string } {
  return isKnown(text) ? ({ [key]: carriable(text) } as { [K in Key]: string }) : {};
}

/** The text as a file can carry it: UTF-8 has no lone surrogates, Markdown no U+0000. */
function carriable(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
