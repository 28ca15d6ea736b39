import type { BlockContent, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { paragraph } from './nodes';
import { isPlainWords } from './plainWords';
import { selfContained } from './selfContained';

/** Nobody nests deeper by hand. Without a limit, indentation makes the output grow quadratically. */
const MAX_NESTING = 32;

/**
 * The parser's work grows at least quadratically with the markers in a paragraph and at the starts of lines:
 * 100,000 of them take minutes, these numbers take a second or two.
 */
const MAX_MARKERS = { inParagraph: 2000, inNote: 20_000, atLineStarts: 5000, lines: 20_000 };

const MARKER = /[*_~`[\]<&!\\]/g;
const LINE_START = /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])))+|^[ \t]*[#=|-]/gm;

/**
 * Parses a note's Markdown into blocks that can stand anywhere in a document, see `selfContained`. Text that takes
 * too long to parse, or that the parser fails on, becomes a code block: one odd note must not block the export of
 * the others.
 * @param headingDepth the depth that the note's top-level headings get
 */
export function noteBlocks(text: string, headingDepth: number): BlockContent[] {
  if (isPlainWords(text)) return [paragraph([{ type: 'text', value: text }])];
  const source = text.replace(/\r\n?/g, '\n');
  const tree = isTangled(source) ? undefined : parse(source);
  return tree === undefined || !isSound(tree)
    ? [{ type: 'code', value: source.trimEnd() }]
    : selfContained(tree, headingDepth);
}

function parse(source: string): Root | undefined {
  try {
    return fromMarkdown(source, { extensions: [gfm()], mdastExtensions: [gfmFromMarkdown()] });
  } catch {
    return undefined;
  }
}

function isTangled(source: string): boolean {
  const starts = (source.match(LINE_START) ?? []).map(
    (start) => start.replace(/[ \t\d]+/g, '').length,
  );
  const markers = source.split(/\n[ \t]*\n/).map((each) => each.match(MARKER)?.length ?? 0);
  return (
    starts.some((nesting) => nesting > MAX_NESTING) ||
    sum(starts) > MAX_MARKERS.atLineStarts ||
    source.split('\n').length > MAX_MARKERS.lines ||
    markers.some((count) => count > MAX_MARKERS.inParagraph) ||
    sum(markers) > MAX_MARKERS.inNote
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * True when the tree is not nested too deep and has no checkbox outside a list item: after an empty list item
 * (`-\n[ ] a`) the parser takes a checkbox from the text and puts it on a node that cannot hold it.
 */
function isSound(tree: Root): boolean {
  let level: Nodes[] = [tree];
  // Level by level: recursion would overflow the stack on the deep trees that this rejects.
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > MAX_NESTING) return false;
    if (level.some((node) => 'checked' in node && node.type !== 'listItem')) return false;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return true;
}
