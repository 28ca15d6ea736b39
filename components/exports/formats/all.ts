import { anki } from './anki';
import { annotations } from './annotations';
import { backup } from './backup';
import { chapterList } from './chapterList';
import { csv } from './csv';
import { subRip, webVtt } from './cues';
import type { BlockSource, Format, TalkSource } from './format';
import { htmlFragment } from './htmlFragment';
import { htmlPage } from './htmlPage';
import { markdown, markdownFiles } from './markdown';
import { obsidian } from './obsidian';
import { plainText } from './plainText';

/** The formats of write-ups, in the order of the list. */
export const blockFormats: readonly Format<BlockSource>[] = [
  markdown,
  markdownFiles,
  htmlPage,
  htmlFragment,
];

/** The formats of talks, in the order of the list. */
export const talkFormats: readonly Format<TalkSource>[] = [
  markdown,
  markdownFiles,
  obsidian,
  htmlPage,
  htmlFragment,
  plainText,
  csv,
  webVtt,
  subRip,
  chapterList,
  anki,
  annotations,
  backup,
];
