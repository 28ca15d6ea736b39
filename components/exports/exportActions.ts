import { downloadFile } from '../files/downloadFile';
import type { BlockSource, Format } from './formats/format';
import { embedPictures, usedPictures } from './placedPictures';
import { printBlocks } from './printMarkdown';
import { printPastableHtml } from './printPastableHtml';

/** Saves a document as a file. */
export async function saveDocument<Source extends BlockSource>(
  format: Format<Source>,
  source: Source,
): Promise<void> {
  const { content, extension, type } = await format.print(source);
  await downloadFile(content, `${source.fileName}.${extension}`, type);
}

/**
 * Copies a document both as HTML, with its pictures embedded, and as Markdown. The program where it is pasted takes
 * the form that it supports.
 */
export async function copyDocument(source: BlockSource): Promise<void> {
  const whole = await source.whole();
  const markdown = await printBlocks(whole);
  const pictures = await embedPictures(usedPictures(whole.nodes, source.pictures));
  const html = printPastableHtml(whole.nodes, pictures);
  const item = new ClipboardItem({
    'text/plain': new Blob([markdown], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  await navigator.clipboard.write([item]);
}
