import type { RootContent } from 'mdast';
import { heading, paragraph, textNode } from '../markdown/nodes';
import { noteBlocks } from '../markdown/noteBlocks';
import type { WriteUpWords } from './documentLanguages';
import { noteItems, plain } from './noteNodes';
import { chaptersOf, talkHead } from './talkNodes';
import type { WriteUpDocument, WrittenPart, WrittenTalk } from './writeUp';

/** A write-up as blocks, in their order, its own words in the language that was chosen for it. */
export function writeUpNodes(document: WriteUpDocument, words: WriteUpWords): RootContent[] {
  const { title, parts, credit } = document;
  return [
    heading(1, [plain(title)]),
    ...parts.flatMap((part) => partNodes(part, words)),
    ...questionNodes(parts, words),
    ...(credit === undefined ? [] : [paragraph([plain(credit)])]),
  ];
}

function partNodes(part: WrittenPart, words: WriteUpWords): RootContent[] {
  if (part.kind === 'talk') return talkNodes(part.talk, words, 2);
  const title = part.title.trim() === '' ? [] : [heading(2, [plain(part.title)])];
  const said = [...title, ...noteBlocks(part.text, 3)];
  if (part.kind === 'section') return said;
  return [...said, ...part.talks.flatMap((talk) => talkNodes(talk, words, 3))];
}

/** What one thinks of a talk comes before the notes. */
function talkNodes(written: WrittenTalk, words: WriteUpWords, depth: number): RootContent[] {
  const { talk, feedback, rating } = written;
  return [
    ...talkHead(talk, words, depth),
    ...(rating === undefined ? [] : [paragraph([textNode(`${words.rating}: ${rating}/5`)])]),
    ...(feedback === undefined ? [] : noteBlocks(feedback, depth + 1)),
    ...chaptersOf(talk, words, depth + 1),
  ];
}

/** The questions that stayed open, talk by talk. */
function questionNodes(parts: readonly WrittenPart[], words: WriteUpWords): RootContent[] {
  const talks = parts.flatMap((part) => {
    if (part.kind === 'section') return [];
    return part.kind === 'talk' ? [part.talk] : part.talks;
  });
  const asked = talks.filter(({ questions }) => questions.length > 0);
  if (asked.length === 0) return [];
  return [
    heading(2, [plain(words.openQuestions)]),
    ...asked.flatMap(({ talk, questions }): RootContent[] => [
      ...(talk.title === undefined ? [] : [heading(3, [plain(talk.title)])]),
      noteItems(questions, words, 4),
    ]),
  ];
}
