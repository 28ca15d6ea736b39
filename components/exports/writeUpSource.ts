import type { Edition } from '../talks/editions';
import type { WriteUpWords } from './documentLanguages';
import { bareFileName } from './fileName';
import type { BlockSource } from './formats/format';
import { picturesOfTalks } from './placedPictures';
import type { NotedTalk } from './talksDocument';
import type { WriteUpDocument } from './writeUp';
import { writeUpNodes } from './writeUpNodes';

/** Returns the source from which every block format can print a write-up. */
export function writeUpSource(
  document: WriteUpDocument,
  words: WriteUpWords,
  { conference, edition }: Edition,
  noted: readonly NotedTalk[],
): BlockSource {
  const fileName = bareFileName({ conferences: [{ name: conference, edition, talks: [] }] });
  const whole = { frontMatter: '', nodes: writeUpNodes(document, words) };
  return {
    title: document.title,
    fileName,
    whole: async () => whole,
    files: async () => [{ ...whole, name: fileName }],
    pictures: picturesOfTalks(noted),
    language: words.tag,
  };
}
