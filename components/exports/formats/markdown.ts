import { createBreather } from '../../files/breather';
import { printBlocks } from '../printMarkdown';
import type { BlockSource, Format, PrintedFile } from './format';
import { pictureFiles } from './pictureFiles';
import { zipped } from './zipFiles';

/** All of it in one file; pictures are named. */
export const markdown: Format<BlockSource> = {
  id: 'markdown',
  label: 'formatMarkdown',
  print: async ({ whole }) => markdownFile(await printBlocks(await whole())),
};

/** Files of their own in a zip, with the pictures in a folder. */
export const markdownFiles: Format<BlockSource> = {
  id: 'markdown-zip',
  label: 'formatMarkdownZip',
  print: filesWithPictures,
};

/** Markdown in a zip with its pictures; one file without pictures as it is. */
export async function filesWithPictures(source: BlockSource): Promise<PrintedFile> {
  const { places, files: pictures } = await pictureFiles(source);
  const texts: [name: string, content: string][] = [];
  const breathe = createBreather();
  for (const file of await source.files()) {
    texts.push([`${file.name}.md`, await printBlocks(file, places)]);
    await breathe();
  }
  const [only, ...others] = texts;
  if (only && others.length + pictures.length === 0) return markdownFile(only[1]);
  return zipped([...texts, ...pictures]);
}

function markdownFile(content: string): PrintedFile {
  return { content, extension: 'md', type: 'text/markdown' };
}
