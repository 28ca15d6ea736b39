import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildTalkDocument } from '../../components/exports/buildTalkDocument';
import { printHtml } from '../../components/exports/printHtml';
import { noteBlocks } from '../../components/markdown/noteBlocks';
import { pictureUrl } from '../../components/markdown/pictures';
import { borg, documentNodes, noteAt, words, printMarkdown } from './examples';

const [one, two, missing] = [1, 2, 3].map(
  (number) => `0b8a4f0c-7a59-4c2b-9d36-00000000000${number}`,
);
if (!one || !two || !missing) throw new Error('There are three pictures.');

const document = buildTalkDocument(
  borg,
  [noteAt(12, 'Two of them', { pictureIds: [two, missing, one] })],
  0,
  {
    pictures: new Map([
      [one, {}],
      [two, { alt: 'A <graph> of cells' }],
    ]),
  },
);
const places = new Map([
  [one, { url: 'pictures/1.webp' }],
  [two, { url: 'pictures/2.webp', credit: 'John *Wilkes*' }],
]);

describe('the pictures of a document', () => {
  it('stand after the note in their order, with words and credit', async () => {
    const golden = join(import.meta.dirname, 'golden/pictures.md');
    await expect(printMarkdown(document, words, places)).toMatchFileSnapshot(golden);
  });

  it('are named where a format cannot carry them', () => {
    const printed = printMarkdown(document, words);
    expect(printed).toContain('Picture at 0:12');
    expect(printed).toContain('A \\<graph> of cells');
    expect(printed).not.toContain('picture:');
  });

  it('are the same in HTML', async () => {
    const golden = join(import.meta.dirname, 'golden/pictures.html');
    await expect(printHtml(documentNodes(document, words), places)).toMatchFileSnapshot(golden);
  });

  it('are put into a text by the id alone', () => {
    const html = (markdown: string) => printHtml(noteBlocks(markdown, 2), places);
    expect(html(`a ![alt](${pictureUrl(one)}) b`)).toBe(
      '<p>a <img src="pictures/1.webp" alt="alt"> b</p>',
    );
    expect(html(`![alt](${pictureUrl(missing)})`)).toBe('<p>alt</p>');
    expect(html('![alt](picture:javascript:alert())')).toBe('<p>alt</p>');
    expect(html('![alt](data:text/html,x)')).toBe('<p>alt</p>');
  });
});
