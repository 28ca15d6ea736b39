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

/** A document as blocks, in their order. */
export function documentNodes(document: TalkDocument, style: DocumentStyle): RootContent[] {
  return [...documentPieces(document, style)].flat();
}

/** A document as Markdown. */
export function printMarkdown(
  document: TalkDocument,
  style: DocumentStyle,
  placed?: ReadonlyMap<string, PlacedPicture>,
): string {
  const single = singleTalk(document);
  const head = single ? `${frontMatter(single.conference, single.talk)}\n` : '';
  return head + print(documentNodes(document, style), placed);
}

/** A talk as the catalogue knows it. */
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

/** The note of a talk at a second; its id and the time it was written follow from that second. */
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

/** Read as a file and not imported: the bundler would repair the lone surrogates. */
const hostileFile = join(import.meta.dirname, '../fixtures/hostile-strings.json');

/** Strings that look like markup, code, formulas, paths or nothing at all. */
export const hostileStrings: string[] = Object.values(
  JSON.parse(readFileSync(hostileFile, 'utf8')) as Record<string, string[]>,
).flat();

/** One of the hostile strings, any string at all, or a knot of Markdown's own characters. */
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

/** What no file in UTF-8 and no Markdown can carry is replaced; all else is to come out as it was. */
export function carried(text: string): string {
  return text.toWellFormed().replaceAll('\0', '\uFFFD');
}

/** In a Markdown body, every kind of line break becomes a line feed. */
export function carriedInMarkdown(text: string): string {
  return carried(text).replace(/\r\n?/g, '\n');
}

/** Markdown as a reader with GitHub's extensions takes it; the front matter cut off. */
export function readBody(markdown: string): Root {
  const body = markdown.replace(/^---\n[^]*?\n---\n/, '');
  return fromMarkdown(body, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
}

/** All text below a node, as a reader sees it. */
export function textOf(node: Nodes): string {
  if ('children' in node) return node.children.map(textOf).join('');
  return 'value' in node ? node.value : '';
}

/** The node and everything below it. */
export function allNodes(node: Nodes): Nodes[] {
  return [node, ...('children' in node ? node.children.flatMap(allNodes) : [])];
}

/**
 * What a node is and says, for comparison. Links count by their text: a reader with GitHub's
 * extensions makes a link of every address it finds in a text, escaped or not. A line break in code
 * is a space, spaces around the text of a cell are none.
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
