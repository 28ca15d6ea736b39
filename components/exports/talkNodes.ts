import type { Blockquote, List, ListItem, PhrasingContent, RootContent, Text } from 'mdast';
import { formatTimestamp } from '../talks/timestamp';
import { webAddress } from '../talks/webAddress';
import type {
  DocumentChapter,
  DocumentConference,
  DocumentNote,
  DocumentTalk,
  TalkDocument,
} from './document';
import { heading, joined, paragraph, text } from './nodes';
import { noteBlocks } from './noteBlocks';
import { pictureUrl } from './pictures';

/** The words a document is printed with, in the language of its reader. */
export interface DocumentWords {
  video: string;
  slides: string;
  talkPage: string;
  /** For a paper that its page gives no name. */
  paper: string;
  /** For a picture that has no words of its own; the moment follows. */
  pictureAt: string;
}

/** A document as blocks, in their order; one of a single talk is headed by that talk. */
export function documentNodes(document: TalkDocument, words: DocumentWords): RootContent[] {
  const single = singleTalk(document);
  return single
    ? talkNodes(single.conference, single.talk, words, 1)
    : document.conferences.flatMap((each) => conferenceNodes(each, words));
}

/** The talk of a document that has no other. */
export function singleTalk({
  conferences: [conference, ...others],
}: TalkDocument): { conference: DocumentConference; talk: DocumentTalk } | undefined {
  const [talk, ...otherTalks] = conference?.talks ?? [];
  const isSingle = others.length + otherTalks.length === 0;
  return conference && talk && isSingle ? { conference, talk } : undefined;
}

function conferenceNodes(conference: DocumentConference, words: DocumentWords): RootContent[] {
  const name = conferenceName(conference);
  const talks = conference.talks.flatMap((talk) => talkNodes(conference, talk, words, 2));
  return name === '' ? talks : [heading(1, [plain(name)]), ...talks];
}

function talkNodes(
  conference: DocumentConference,
  talk: DocumentTalk,
  words: DocumentWords,
  depth: 1 | 2,
): RootContent[] {
  const where = [conferenceName(conference), talk.date ?? ''].filter(Boolean).join(', ');
  return [...talkHead(talk, words, depth, where), ...chaptersOf(talk, words, depth + 1)];
}

/**
 * Which talk it is, and what it can be opened with.
 * @param where after who speaks: the conference and the day, where they are not said elsewhere
 */
export function talkHead(
  talk: DocumentTalk,
  words: DocumentWords,
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
export function chaptersOf(talk: DocumentTalk, words: DocumentWords, depth: number): RootContent[] {
  return talk.chapters.flatMap((chapter) => chapterNodes(chapter, words, depth));
}

function conferenceName({ name, edition }: DocumentConference): string {
  return [name, edition].filter(Boolean).join(' ');
}

/** What the talk can be opened with, on one line; nothing where no address is one of the web. */
function talkLinks(talk: DocumentTalk, words: DocumentWords): RootContent[] {
  const addresses: [string | undefined, string][] = [
    [talk.url, words.video],
    [talk.slidesUrl, words.slides],
    [talk.pageUrl, words.talkPage],
    ...(talk.papers ?? []).map((paper): [string, string] => [paper.url, paper.text || words.paper]),
  ];
  const links = addresses.flatMap(([url, word]) => (isOfTheWeb(url) ? linkOrText(url, word) : []));
  const line = links.flatMap((link, index) => (index === 0 ? [link] : [text(' · '), link]));
  return line.length === 0 ? [] : [paragraph(line)];
}

function chapterNodes(
  chapter: DocumentChapter,
  words: DocumentWords,
  depth: number,
): RootContent[] {
  return [
    ...(chapter.title === undefined ? [] : [heading(depth, [plain(chapter.title)])]),
    noteItems(chapter.notes, words, depth + 1),
  ];
}

/** Notes as a list. @param depth of the headings in them */
export function noteItems(
  notes: readonly DocumentNote[],
  words: DocumentWords,
  depth: number,
): List {
  const items = notes.map((note) => noteItem(note, words, depth));
  // One blank line between all items or none: mixed, the list would look torn.
  const spread = items.some((item) => item.children.length > 1);
  return {
    type: 'list',
    ordered: false,
    spread,
    children: items.map((item) => ({ ...item, spread })),
  };
}

function noteItem(note: DocumentNote, words: DocumentWords, headingDepth: number): ListItem {
  const time = [note.at, note.until].filter((at) => at !== undefined).map(formatTimestamp);
  const moment = linkOrText(note.url, time.join('–'));
  const [first, ...rest] = noteBlocks(note.text, headingDepth);
  const opening =
    first?.type === 'paragraph'
      ? [paragraph(joined([...moment, text(' '), ...first.children]))]
      : [paragraph(moment), ...(first === undefined ? [] : [first])];
  const quote = note.quote === undefined ? [] : [quoteBlock(note.quote)];
  const pictures = (note.pictures ?? []).map(({ id, alt }) => {
    const said = alt ?? `${words.pictureAt} ${formatTimestamp(note.at)}`;
    return paragraph([{ type: 'image', url: pictureUrl(id), alt: said }]);
  });
  return { type: 'listItem', children: [...opening, ...rest, ...quote, ...pictures] };
}

/** Plain text as a quote; a single blank line parts paragraphs, all else is kept as it is. */
function quoteBlock(quote: string): Blockquote {
  const paragraphs = plain(quote).value.split(/(?<=[^\n])\n\n(?=[^\n])/);
  return { type: 'blockquote', children: paragraphs.map((each) => paragraph([text(each)])) };
}

/** Text that is no Markdown: the printer escapes it. Its line breaks become those of the file. */
export function plain(value: string): Text {
  return text(value.replace(/\r\n?/g, '\n'));
}

/** The words as a link where the address is one of the web, else as they are. */
function linkOrText(url: string | undefined, words: string): PhrasingContent[] {
  return isOfTheWeb(url) ? [{ type: 'link', url, children: [text(words)] }] : [text(words)];
}

function isOfTheWeb(url: string | undefined): url is string {
  return url !== undefined && webAddress(url) !== undefined;
}
