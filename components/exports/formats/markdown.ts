import { print } from '../markdown';
import type { PlacedPicture } from '../pictures';
import type { BlockSource, Blocks, Format, PrintedFile } from './format';
import { pictureFiles } from './pictureFiles';
import { zipped } from './zipped';

/** All of it in one file; pictures are named. */
export const markdown: Format<BlockSource> = {
  id: 'markdown',
  label: 'formatMarkdown',
  print: ({ whole }) => markdownFile(markdownOf(whole)),
};

/** Files of their own in a zip, with the pictures in a folder. */
export const markdownFiles: Format<BlockSource> = {
  id: 'markdown-zip',
  label: 'formatMarkdownZip',
  print: (source) => filesWithPictures(source, markdownOf),
};

/** Markdown in a zip with its pictures; one file without pictures as it is. */
export async function filesWithPictures(
  source: BlockSource,
  write: (blocks: Blocks, places: ReadonlyMap<string, PlacedPicture>) => string,
): Promise<PrintedFile> {
  const { places, files: pictures } = await pictureFiles(source);
  const texts = source.files.map((file) => [`${file.name}.md`, write(file, places)] as const);
  const [only, ...others] = texts;
  if (only && others.length + pictures.length === 0) return markdownFile(only[1]);
  return zipped([...texts, ...pictures]);
}

function markdownOf(
  { frontMatter, nodes }: Blocks,
  places?: ReadonlyMap<string, PlacedPicture>,
): string {
  return (frontMatter === '' ? '' : `${frontMatter}\n`) + print(nodes, places);
}

function markdownFile(content: string): PrintedFile {
  return { content, extension: 'md', type: 'text/markdown' };
}
