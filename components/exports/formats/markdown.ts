import { createBreather } from '../../files/breather';
import { printBlocks } from '../printMarkdown';
import type { BlockSource, Format, PrintedFile } from './format';
import { pictureFiles } from './pictureFiles';
import { zipFiles } from './zipFiles';

/** One Markdown file. Pictures become their alternative text. */
export const markdown: Format<BlockSource> = {
  id: 'markdown',
  label: 'formatMarkdown',
  print: async ({ whole }) => markdownFile(await printBlocks(await whole())),
};

/** A zip with one Markdown file for each talk, and the pictures in a folder. */
export const markdownFiles: Format<BlockSource> = {
  id: 'markdown-zip',
  label: 'formatMarkdownZip',
  print: filesWithPictures,
};

/** Returns a zip with Markdown files and pictures, or the bare file if there is only one and no picture. */
export async function filesWithPictures(source: BlockSource): Promise<PrintedFile> {
  const { places, files: pictures } = await pictureFiles(source);
  const texts: [name: string, content: string][] = [];
  const maybeYield = createBreather();
  for (const file of await source.files()) {
    texts.push([`${file.name}.md`, await printBlocks(file, places)]);
    await maybeYield();
  }
  const [only, ...others] = texts;
  if (only && others.length + pictures.length === 0) return markdownFile(only[1]);
  return zipFiles([...texts, ...pictures]);
}

function markdownFile(content: string): PrintedFile {
  return { content, extension: 'md', type: 'text/markdown' };
}
