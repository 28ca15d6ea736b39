import { downloadFile } from '../files/downloadFile';
import type { BlockSource, Format } from './formats/format';
import { insideDocument, picturesShown } from './placedPictures';
import { printBlocks } from './printMarkdown';
import { printPastable } from './printPastableHtml';

/** Saves a document as a file of the format. */
export async function saveAs<Source extends BlockSource>(
  format: Format<Source>,
  source: Source,
): Promise<void> {
  const { content, extension, type } = await format.print(source);
  await downloadFile(content, `${source.fileName}.${extension}`, type);
}

/**
 * Copies a document as formatted text, its pictures inside, and as Markdown at once: where it is pasted,
 * the program takes the one that it knows.
 */
export async function copyDocument(source: BlockSource): Promise<void> {
  const whole = await source.whole();
  const markdown = await printBlocks(whole);
  const pictures = await insideDocument(picturesShown(whole.nodes, source.pictures));
  const html = printPastable(whole.nodes, pictures);
  const item = new ClipboardItem({
    'text/plain': new Blob([markdown], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  await navigator.clipboard.write([item]);
}
