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
import { isWebUrl, linkOrText, noteItems, plainTextNode, quoteBlock } from './noteNodes';

/** Yields the blocks of a document, talk by talk. A single talk gets the top heading. */
export function* documentPieces(
  document: TalkDocument,
  style: DocumentStyle,
): Generator<RootContent[]> {
  const single = singleTalk(document);
  if (single) yield talkNodes(single.conference, single.talk, style, 1);
  else for (const conference of document.conferences) yield* conferencePieces(conference, style);
}

/** Returns the talk of a document with a single talk, otherwise undefined. */
export function singleTalk({
  conferences: [conference, ...others],
}: TalkDocument): { conference: DocumentConference; talk: DocumentTalk } | undefined {
  const [talk, ...otherTalks] = conference?.talks ?? [];
  const isSingle = others.length + otherTalks.length === 0;
  return conference && talk && isSingle ? { conference, talk } : undefined;
}

function* conferencePieces(
  conference: DocumentConference,
  style: DocumentStyle,
): Generator<RootContent[]> {
  const name = conferenceName(conference);
  if (name !== '') yield [heading(1, [plainTextNode(name)])];
  for (const talk of conference.talks) yield talkNodes(conference, talk, style, 2);
}

function talkNodes(
  conference: DocumentConference,
  talk: DocumentTalk,
  style: DocumentStyle,
  depth: 1 | 2,
): RootContent[] {
  const where = conferenceAndDate(conferenceName(conference), talk);
  return [...talkHead(talk, style, depth, where), ...allChapterNodes(talk, style, depth + 1)];
}

/**
 * Returns the head of a talk: title, byline, subject, abstract and links.
 * @param where conference and date, appended to the speakers
 */
export function talkHead(
  talk: DocumentTalk,
  style: DocumentStyle,
  depth: number,
  where = '',
): RootContent[] {
  const who = talk.byline ?? talk.speakers.join(', ');
  const byline = [who, where].filter(Boolean).join(' — ');
  return [
    heading(
      depth,
      talk.title === undefined ? linkOrText(talk.url, talk.url) : [plainTextNode(talk.title)],
    ),
    ...(byline === '' ? [] : [paragraph([plainTextNode(byline)])]),
    ...(talk.subject === undefined ? [] : [paragraph([plainTextNode(talk.subject)])]),
    ...(talk.abstract === undefined ? [] : [quoteBlock(talk.abstract)]),
    ...talkLinks(talk, style),
  ];
}

/** Returns the notes of a talk with chapter headings. */
export function allChapterNodes(
  talk: DocumentTalk,
  style: DocumentStyle,
  depth: number,
): RootContent[] {
  return talk.chapters.flatMap((chapter) => chapterNodes(chapter, style, depth));
}

/** Returns the known ones of conference and date, joined. */
export function conferenceAndDate(conference: string, { date = '' }: DocumentTalk): string {
  return [conference, date].filter(Boolean).join(', ');
}

/** Returns the links of the talk on one line, or nothing if it has no web addresses. */
function talkLinks(talk: DocumentTalk, style: DocumentStyle): RootContent[] {
  const addresses: [string | undefined, string][] = [
    [talk.url, style.video],
    [talk.slidesUrl, style.slides],
    [talk.pageUrl, style.talkPage],
    ...(talk.papers ?? []).map((paper): [string, string] => [paper.url, paper.text || style.paper]),
  ];
  const links = addresses.flatMap(([url, word]) => (isWebUrl(url) ? linkOrText(url, word) : []));
  const line = links.flatMap((link, index) => (index === 0 ? [link] : [textNode(' · '), link]));
  return line.length === 0 ? [] : [paragraph(line)];
}

function chapterNodes(
  chapter: DocumentChapter,
  style: DocumentStyle,
  depth: number,
): RootContent[] {
  return [...chapterHead(chapter, depth), noteItems(chapter.notes, style, depth + 1)];
}

/** Returns the heading of a chapter, or nothing if it has no title. */
export function chapterHead({ title }: DocumentChapter, depth: number): RootContent[] {
  return title === undefined ? [] : [heading(depth, [plainTextNode(title)])];
}
