import { downloadFile } from './downloadFile';
import type { BlockSource, Format } from './formats/format';
import { printHtml } from './html';
import { print } from './markdown';
import { picturesIn } from './pictures';
import { insideDocument } from './placedPictures';

/** Saves a document as a file of the format. */
export async function saveAs<Source extends BlockSource>(
  format: Format<Source>,
  source: Source,
): Promise<void> {
  const { content, extension, type } = await format.print(source);
  downloadFile(content, `${source.fileName}.${extension}`, type);
}

/**
 * Copies a document as formatted text, its pictures inside, and as Markdown at once: where it is pasted,
 * the program takes the one that it knows.
 */
export async function copyDocument({ whole, pictures }: BlockSource): Promise<void> {
  const { frontMatter, nodes } = whole;
  const shown = picturesIn(nodes).flatMap((id) => pictures.get(id) ?? []);
  const markdown = (frontMatter === '' ? '' : `${frontMatter}\n`) + print(nodes);
  const html = printHtml(nodes, await insideDocument(shown));
  const item = new ClipboardItem({
    'text/plain': new Blob([markdown], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  await navigator.clipboard.write([item]);
}
