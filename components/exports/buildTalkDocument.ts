import { isDone, readNote } from '../notebook/kinds';
import type { Note } from '../notebook/note';
import { chapterAt } from '../talks/chapters';
import { talkLink } from '../talks/links';
import { paperLinksOf } from '../talks/pageLinks';
import { type Chapter, factsOf } from '../talks/talk';
import type {
  DocumentChapter,
  DocumentNote,
  DocumentParts,
  DocumentPicture,
  ExportedTalk,
  TalkDocument,
} from './document';

/**
 * Returns the document of one talk. It has the notes for which `isExported` holds, sorted by moment, then by the time
 * of writing. Facts that are unknown or blank are absent.
 * @param leadInSeconds the time by which the link of a note starts before its moment
 */
export function buildTalkDocument(
  talk: ExportedTalk,
  notes: readonly Note[],
  leadInSeconds = 0,
  parts: DocumentParts = {},
): TalkDocument {
  const facts = factsOf(talk);
  const { without } = parts;
  const speakers = (facts.speakers ?? []).filter(isKnown).map(toValidText);
  return {
    conferences: [
      {
        ...knownField('name', facts.conference),
        ...knownField('edition', facts.edition),
        talks: [
          {
            ...knownField('title', facts.title),
            speakers,
            ...(speakers.length === 0 ? knownField('byline', talk.page?.byline) : {}),
            ...knownField('date', facts.date),
            url: toValidText(talkLink(talk) ?? talk.url),
            ...knownField('subject', talk.subject),
            ...knownField('slidesUrl', talk.slidesUrl),
            ...knownField('pageUrl', talk.page?.url ?? talk.pageUrl),
            ...(without?.has('abstract') ? {} : knownField('abstract', talk.page?.excerpt)),
            ...(talk.page ? { papers: paperLinksOf(talk.page) } : {}),
            chapters: groupByChapter(
              without?.has('chapters') ? [] : (talk.chapters ?? []),
              documentNotes(talk, notes, leadInSeconds, parts),
            ),
          },
        ],
      },
    ],
  };
}

/** True for a note that belongs in documents. Deleted notes and notes that are only for the user do not. */
export function isExported({ deletedAt, onlyForMe }: Note): boolean {
  return deletedAt === undefined && !onlyForMe;
}

function documentNotes(
  talk: ExportedTalk,
  notes: readonly Note[],
  leadInSeconds: number,
  { pictures, without }: DocumentParts,
): DocumentNote[] {
  return notes
    .filter(isExported)
    .sort((a, b) => a.at - b.at || a.createdAt - b.createdAt || (a.id < b.id ? -1 : 1))
    .map((note) => ({
      id: note.id,
      at: note.at,
      ...(note.until === undefined ? {} : { until: note.until }),
      ...knownField('url', talkLink(talk, Math.max(0, note.at - leadInSeconds))),
      text: toValidText(note.text),
      ...(readNote(note.text).kind === 'task' ? { done: isDone(note) } : {}),
      ...(without?.has('quotes') ? {} : knownField('quote', note.quote)),
      ...picturesOf(note, pictures),
    }));
}

function picturesOf(
  { pictureIds }: Note,
  available: DocumentParts['pictures'],
): { pictures?: DocumentPicture[] } {
  const pictures = pictureIds.flatMap((id) => {
    const picture = available?.get(id);
    return picture ? [{ id, ...knownField('alt', picture.alt) }] : [];
  });
  return pictures.length === 0 ? {} : { pictures };
}

function groupByChapter(
  chapters: readonly Chapter[],
  notes: readonly DocumentNote[],
): DocumentChapter[] {
  const starts = [...chapters].sort((a, b) => a.at - b.at);
  const grouped = new Map<Chapter | undefined, DocumentNote[]>();
  for (const note of notes) {
    const chapter = chapterAt(starts, note.at);
    const group = grouped.get(chapter);
    if (group) group.push(note);
    else grouped.set(chapter, [note]);
  }
  return [...grouped].map(([chapter, chapterNotes]) => ({
    ...knownField('title', chapter?.title),
    notes: chapterNotes,
  }));
}

function isKnown(text: string | undefined): text is string {
  return text !== undefined && text.trim() !== '';
}

function knownField<Key extends string>(
  key: Key,
  text: string | undefined,
): { [K in Key]?: string } {
  return isKnown(text) ? ({ [key]: toValidText(text) } as { [K in Key]: string }) : {};
}

/** Replaces what a file cannot contain: UTF-8 has no lone surrogates, Markdown no U+0000. */
function toValidText(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}
