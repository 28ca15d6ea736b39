import type { RootContent } from 'mdast';
import { heading, paragraph, textNode } from '../markdown/nodes';
import {
  conferenceName,
  type DocumentChapter,
  type DocumentConference,
  type DocumentTalk,
  type TalkDocument,
} from './document';
import type { DocumentStyle } from './documentStyle';
import { isOfTheWeb, linkOrText, noteItems, plain, quoteBlock } from './noteNodes';

/** A document as blocks, talk by talk; one of a single talk is headed by that talk. */
export function* documentPieces(
  document: TalkDocument,
  words: DocumentStyle,
): Generator<RootContent[]> {
  const single = singleTalk(document);
  if (single) yield talkNodes(single.conference, single.talk, words, 1);
  else for (const conference of document.conferences) yield* conferencePieces(conference, words);
}

/** The talk of a document that has no other. */
export function singleTalk({
  conferences: [conference, ...others],
}: TalkDocument): { conference: DocumentConference; talk: DocumentTalk } | undefined {
  const [talk, ...otherTalks] = conference?.talks ?? [];
  const isSingle = others.length + otherTalks.length === 0;
  return conference && talk && isSingle ? { conference, talk } : undefined;
}

function* conferencePieces(
  conference: DocumentConference,
  words: DocumentStyle,
): Generator<RootContent[]> {
  const name = conferenceName(conference);
  if (name !== '') yield [heading(1, [plain(name)])];
  for (const talk of conference.talks) yield talkNodes(conference, talk, words, 2);
}

function talkNodes(
  conference: DocumentConference,
  talk: DocumentTalk,
  words: DocumentStyle,
  depth: 1 | 2,
): RootContent[] {
  const where = whereOf(conferenceName(conference), talk);
  return [...talkHead(talk, words, depth, where), ...chaptersOf(talk, words, depth + 1)];
}

/**
 * Which talk it is, and what it can be opened with.
 * @param where after who speaks: the conference and the day, where they are not said elsewhere
 */
export function talkHead(
  talk: DocumentTalk,
  words: DocumentStyle,
  depth: number,
  where = '',
): RootContent[] {
  const who = talk.byline ?? talk.speakers.join(', ');
  const byline = [who, where].filter(Boolean).join(' — ');
  return [
    heading(depth, talk.title === undefined ? linkOrText(talk.url, talk.url) : [plain(talk.title)]),
    ...(byline === '' ? [] : [paragraph([plain(byline)])]),
    ...(talk.subject === undefined ? [] : [paragraph([plain(talk.subject)])]),
    ...(talk.abstract === undefined ? [] : [quoteBlock(talk.abstract)]),
    ...talkLinks(talk, words),
  ];
}

/** The notes of a talk, each chapter of it under its heading. */
export function chaptersOf(talk: DocumentTalk, words: DocumentStyle, depth: number): RootContent[] {
  return talk.chapters.flatMap((chapter) => chapterNodes(chapter, words, depth));
}

/** The conference and the day of a talk, as far as they are known. */
export function whereOf(conference: string, { date = '' }: DocumentTalk): string {
  return [conference, date].filter(Boolean).join(', ');
}

/** What the talk can be opened with, on one line; nothing where no address is one of the web. */
function talkLinks(talk: DocumentTalk, words: DocumentStyle): RootContent[] {
  const addresses: [string | undefined, string][] = [
    [talk.url, words.video],
    [talk.slidesUrl, words.slides],
    [talk.pageUrl, words.talkPage],
    ...(talk.papers ?? []).map((paper): [string, string] => [paper.url, paper.text || words.paper]),
  ];
  const links = addresses.flatMap(([url, word]) => (isOfTheWeb(url) ? linkOrText(url, word) : []));
  const line = links.flatMap((link, index) => (index === 0 ? [link] : [textNode(' · '), link]));
  return line.length === 0 ? [] : [paragraph(line)];
}

function chapterNodes(
  chapter: DocumentChapter,
  words: DocumentStyle,
  depth: number,
): RootContent[] {
  return [...chapterHead(chapter, depth), noteItems(chapter.notes, words, depth + 1)];
}

/** The heading of a chapter; nothing where it has no title. */
export function chapterHead({ title }: DocumentChapter, depth: number): RootContent[] {
  return title === undefined ? [] : [heading(depth, [plain(title)])];
}
