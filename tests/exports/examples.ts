import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import type { Nodes, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import type { ExportedTalk, TalkDocument } from '../../components/exports/document';
import type { DocumentStyle, DocumentWords } from '../../components/exports/documentStyle';
import { frontMatter } from '../../components/exports/frontMatter';
import { print } from '../../components/exports/printMarkdown';
import { documentPieces, singleTalk } from '../../components/exports/talkNodes';
import type { PlacedPicture } from '../../components/markdown/pictures';
import type { Note, NoteId } from '../../components/notebook/note';
import type { TalkId } from '../../components/talks/talk';

export const words: DocumentWords = {
  video: 'Video',
  slides: 'Slides',
  talkPage: 'Talk page',
  pictureAt: 'Picture at',
  paper: 'Paper',
};

/** Returns the blocks of a document. */
export function documentNodes(document: TalkDocument, style: DocumentStyle): RootContent[] {
  return [...documentPieces(document, style)].flat();
}

/** Prints a document as Markdown. */
export function printMarkdown(
  document: TalkDocument,
  style: DocumentStyle,
  places?: ReadonlyMap<string, PlacedPicture>,
): string {
  const single = singleTalk(document);
  const head = single ? `${frontMatter(single.conference, single.talk)}\n` : '';
  return head + print(documentNodes(document, style), places);
}

/** A talk with the facts of the catalogue. */
export const borg: ExportedTalk = {
  id: 'youtube:wy3L7XUq-g0' as TalkId,
  url: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
  guesses: {
    title: 'Cluster management at Google with Borg',
    speakers: ['John Wilkes'],
    conference: 'dotScale',
    edition: '2015',
    date: '2015-06-08',
  },
  corrections: {},
  subject: 'How Google runs its clusters with Borg, and what of it went into Kubernetes',
  slidesUrl: 'https://drive.google.com/file/d/0B5g07T_gRDg9SFlIZHhoQUJCeXc/preview',
  pageUrl:
    'https://www.dotconferences.com/2015/06/john-wilkes-cluster-management-at-google-with-borg',
};

/** Returns a note at a moment in seconds, from which its id and its time of writing follow. */
export function noteAt(at: number, text: string, more: Partial<Note> = {}): Note {
  const serial = Math.floor(at * 1000)
    .toString(16)
    .padStart(12, '0')
    .slice(-12);
  return {
    id: `01930000-0000-7000-8000-${serial}` as NoteId,
    talkId: borg.id,
    at,
    text,
    pictureIds: [],
    createdAt: 1_430_000_000_000 + at,
    updatedAt: 1_430_000_000_000 + at,
    ...more,
  };
}

/** Read from the file, not imported, because the bundler would repair the lone surrogates. */
const hostileFile = join(import.meta.dirname, '../fixtures/hostile-strings.json');

/** Strings that look like markup, code, formulas or paths, or that are invisible. */
export const hostileStrings: string[] = Object.values(
  JSON.parse(readFileSync(hostileFile, 'utf8')) as Record<string, string[]>,
).flat();

/** Generates hostile strings, random strings, and random sequences of Markdown characters. */
export const anyText = fc.oneof(
  fc.constantFrom(...hostileStrings),
  fc.string({ unit: 'binary' }),
  fc.string({
    unit: fc.constantFrom(
      ...'# * _ - = ` [ ] ( ) < > ! & ; : | ~ \\ 1 a . @ / " \' \n \r \t'.split(' '),
      ' ',
    ),
  }),
);

/** Replaces what UTF-8 and Markdown cannot contain. An export must preserve everything else. */
export function carried(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** Like `carried`, with all line breaks as line feeds, as in a Markdown body. */
export function carriedInMarkdown(text: string): string {
  return carried(text).replace(/\r\n?/g, '\n');
}

/** Parses Markdown with GitHub's extensions, without its front matter. */
export function readBody(markdown: string): Root {
  const body = markdown.replace(/^---\n[^]*?\n---\n/, '');
  return fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** Returns all text below a node. */
export function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

/** Returns the node and all its descendants. */
export function allNodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(allNodes) : [])];
}

/**
 * Returns the type and content of a node, for comparison. Links are replaced by their text, because a parser with
 * GitHub's extensions turns every address in a text into a link, escaped or not. A line break in inline code becomes a
 * space, and spaces around the text of a table cell are removed.
 */
export function shapeOf(node: Nodes): unknown {
  if (node.type === 'text') return node.value;
  if (node.type === 'inlineCode') return { code: node.value.replaceAll('\n', ' ') };
  if (node.type === 'tableCell') return { cell: textOf(node).trim() };
  const own = Object.entries(node).filter(
    ([key, value]) => !['position', 'data', 'children', 'spread'].includes(key) && value !== null,
  );
  return {
    ...Object.fromEntries(own),
    children: 'children' in node ? shapesOf(node.children) : [],
  };
}

function shapesOf(nodes: readonly Nodes[]): unknown[] {
  const merged: unknown[] = [];
  for (const shape of nodes.flatMap((node) =>
    node.type === 'link' ? shapesOf(node.children) : [shapeOf(node)],
  )) {
    const last = merged.at(-1);
    if (typeof shape === 'string' && typeof last === 'string')
      merged[merged.length - 1] = last + shape;
    else merged.push(shape);
  }
  return merged;
}
