import type { BlockContent, Nodes, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { paragraph } from './nodes';
import { isPlainWords } from './plainWords';
import { selfContained } from './selfContained';

/** No person nests deeper; without a limit, indentation makes the output grow by the square. */
const deepest = 32;

/**
 * The parser's work grows by the square, and worse, with the markers of a paragraph and of the
 * lines' starts: 100,000 characters of them take minutes, up to these numbers a second or two.
 */
const mostMarkers = { inParagraph: 2000, inNote: 20_000, atLineStarts: 5000, lines: 20_000 };

const marker = /[*_~`[\]<&!\\]/g;
const lineStart = /^(?:[ \t]*(?:>|[*+-](?=[ \t])|\d{1,9}[.)](?=[ \t])))+|^[ \t]*[#=|-]/gm;

/**
 * A note's Markdown as blocks that can stand anywhere in a document, see `selfContained`. Text that
 * is too tangled to be parsed in good time, or that the parser stumbles over, is given as it is, in
 * a code block: one odd note costs no other its export.
 * @param headingDepth of the note's first level of headings
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
  const starts = (source.match(lineStart) ?? []).map(
    (start) => start.replace(/[ \t\d]+/g, '').length,
  );
  const markers = source.split(/\n[ \t]*\n/).map((each) => each.match(marker)?.length ?? 0);
  return (
    starts.some((nesting) => nesting > deepest) ||
    sum(starts) > mostMarkers.atLineStarts ||
    source.split('\n').length > mostMarkers.lines ||
    markers.some((count) => count > mostMarkers.inParagraph) ||
    sum(markers) > mostMarkers.inNote
  );
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/**
 * Not nested too deep, and without the box of a task outside of a task: after an empty list item
 * (`-\n[ ] a`) the parser takes one from the text and has nowhere to put it.
 */
function isSound(tree: Root): boolean {
  let level: Nodes[] = [tree];
  // Level by level, not by recursion: a tree that is too deep is what it looks for.
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest) return false;
    if (level.some((node) => 'checked' in node && node.type !== 'listItem')) return false;
    level = level.flatMap((node) => ('children' in node ? node.children : []));
  }
  return true;
}
