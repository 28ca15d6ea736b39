import fc from 'fast-check';
import type { PhrasingContent, Root, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown, gfmToMarkdown } from 'mdast-util-gfm';
import { toMarkdown } from 'mdast-util-to-markdown';
import { gfm } from 'micromark-extension-gfm';
import { describe, expect, it } from 'vitest';
import { print } from '../../components/exports/printMarkdown';
import { joinTextNodes } from '../../components/markdown/nodes';
import { noteBlocks } from '../../components/markdown/noteBlocks';
import { isPlainWords } from '../../components/markdown/plainWords';
import { selfContained } from '../../components/markdown/selfContained';
import { hostileStrings } from '../exports/examples';

const signs = '. , ; : ? \' " ’ … % ( ) # / – - ! _ * ~ [ ] < > & @ 1 www http \\ | = +'.split(' ');
const pieces = fc.constantFrom(...signs, ' ', 'a', 'é', 'word', 'www.x', 'a@b.co', 'mailto:');
const anyWords = fc.oneof(
  fc.array(pieces, { maxLength: 12 }).map((some) => some.join('')),
  fc.string({ unit: 'grapheme' }),
  fc.constantFrom(...hostileStrings),
);
const plainWords = anyWords.map((text) => `a${text}`).filter(isPlainWords);

/** Returns a copy without the positions that the parser adds. */
function withoutPositions(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value, (key, each) => (key === 'position' ? undefined : each)));
}

describe('plain words', () => {
  it('are what most notes are', () => {
    const notes = [
      'Borg runs most things, and "quotas" are what people fight for.',
      'L’état du réseau : on ne sait pas (encore)',
      'see the paper on p. 12 #todo/read',
      'и кириллица тоже',
    ];
    expect(notes.filter(isPlainWords)).toEqual(notes);
  });

  it('are read as the parser of Markdown reads them', () => {
    fc.assert(
      fc.property(plainWords, (text) => {
        const tree = fromMarkdown(text, {
          extensions: [gfm()],
          mdastExtensions: [gfmFromMarkdown()],
        });
        expect(withoutPositions(noteBlocks(text, 2))).toEqual(
          withoutPositions(selfContained(tree, 2)),
        );
      }),
      { numRuns: 3000 },
    );
  });

  it('are printed as the printer of Markdown prints them, whatever stands around them', () => {
    const words = fc.oneof(
      plainWords,
      plainWords.map((text) => ` ${text}`),
      anyWords,
    );
    const phrase: fc.Arbitrary<PhrasingContent> = fc.oneof(
      words.map((value): PhrasingContent => ({ type: 'text', value })),
      plainWords.map((value): PhrasingContent => ({
        type: 'link',
        url: 'https://x.y/',
        children: [{ type: 'text', value }],
      })),
      plainWords.map((value): PhrasingContent => ({
        type: 'emphasis',
        children: [{ type: 'text', value }],
      })),
      fc.constant<PhrasingContent>({ type: 'inlineCode', value: 'code' }),
      fc.constant<PhrasingContent>({ type: 'break' }),
    );
    fc.assert(
      fc.property(fc.array(phrase, { minLength: 1, maxLength: 4 }), (phrases) => {
        const children = joinTextNodes(phrases);
        const blocks: RootContent[] = [
          { type: 'paragraph', children },
          { type: 'heading', depth: 2, children },
          {
            type: 'table',
            children: [{ type: 'tableRow', children: [{ type: 'tableCell', children }] }],
          },
        ];
        const root: Root = { type: 'root', children: blocks };
        const plainly = toMarkdown(root, {
          bullet: '-',
          rule: '-',
          listItemIndent: 'one',
          extensions: [gfmToMarkdown({ tablePipeAlign: false })],
        });
        expect(print(blocks)).toBe(plainly);
      }),
      { numRuns: 3000 },
    );
  });
});
