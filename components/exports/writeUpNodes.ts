import type { RootContent } from 'mdast';
import { heading, paragraph, textNode } from '../markdown/nodes';
import { noteBlocks } from '../markdown/noteBlocks';
import type { WriteUpWords } from './documentLanguages';
import { noteItems, plainTextNode } from './noteNodes';
import { allChapterNodes, talkHead } from './talkNodes';
import type { WriteUpDocument, WrittenPart, WrittenTalk } from './writeUp';

/** Returns the blocks of a write-up. @param words in the language of the write-up */
export function writeUpNodes(document: WriteUpDocument, words: WriteUpWords): RootContent[] {
  const { title, parts, credit } = document;
  return [
    heading(1, [plainTextNode(title)]),
    ...parts.flatMap((part) => partNodes(part, words)),
    ...questionNodes(parts, words),
    ...(credit === undefined ? [] : [paragraph([plainTextNode(credit)])]),
  ];
}

function partNodes(part: WrittenPart, words: WriteUpWords): RootContent[] {
  if (part.kind === 'talk') return talkNodes(part.talk, words, 2);
  const title = part.title.trim() === '' ? [] : [heading(2, [plainTextNode(part.title)])];
  const titleAndText = [...title, ...noteBlocks(part.text, 3)];
  if (part.kind === 'section') return titleAndText;
  return [...titleAndText, ...part.talks.flatMap((talk) => talkNodes(talk, words, 3))];
}

/** Returns the blocks of a talk: rating and feedback come before the notes. */
function talkNodes(written: WrittenTalk, words: WriteUpWords, depth: number): RootContent[] {
  const { talk, feedback, rating } = written;
  return [
    ...talkHead(talk, words, depth),
    ...(rating === undefined ? [] : [paragraph([textNode(`${words.rating}: ${rating}/5`)])]),
    ...(feedback === undefined ? [] : noteBlocks(feedback, depth + 1)),
    ...allChapterNodes(talk, words, depth + 1),
  ];
}

/** Returns the open questions, talk by talk. */
function questionNodes(parts: readonly WrittenPart[], words: WriteUpWords): RootContent[] {
  const talks = parts.flatMap((part) => {
    if (part.kind === 'section') return [];
    return part.kind === 'talk' ? [part.talk] : part.talks;
  });
  const talksWithQuestions = talks.filter(({ questions }) => questions.length > 0);
  if (talksWithQuestions.length === 0) return [];
  return [
    heading(2, [plainTextNode(words.openQuestions)]),
    ...talksWithQuestions.flatMap(({ talk, questions }): RootContent[] => [
      ...(talk.title === undefined ? [] : [heading(3, [plainTextNode(talk.title)])]),
      noteItems(questions, words, 4),
    ]),
  ];
}
