import type { Blockquote, RootContent } from 'mdast';
import { paragraph } from '../../markdown/nodes';
import { noteBlocks } from '../../markdown/noteBlocks';
import { type NoteKind, readNote } from '../../notebook/kinds';
import { tagsOf } from '../../notebook/tags';
import { type DocumentNote, notesIn } from '../document';
import type { DocumentStyle } from '../documentStyle';
import { fileNameOfTalk } from '../fileName';
import { frontMatter } from '../frontMatter';
import { belowNote, momentOf } from '../noteNodes';
import { chapterHead, talkHead, whereOf } from '../talkNodes';
import { eachTalk, type Format, type TalkOf, type TalkSource } from './format';
import { filesWithPictures } from './markdown';

/** For an Obsidian vault: a file a talk, with properties and tags, each note a callout of its kind. */
export const obsidian: Format<TalkSource> = {
  id: 'obsidian',
  label: 'formatObsidian',
  print(source) {
    const files = () => eachTalk(source.document, async (of) => fileOf(of, source.style));
    return filesWithPictures({ ...source, files });
  },
};

/** Of Obsidian's own (help.obsidian.md/callouts), so that each has its colour and sign. */
const CALLOUTS: Record<NoteKind, string> = {
  note: 'note',
  question: 'question',
  idea: 'tip',
  quote: 'quote',
  task: 'todo',
  bookmark: 'info',
};

function fileOf(of: TalkOf, style: DocumentStyle) {
  const { talk, conference } = of;
  const tags = tagsOf(
    notesIn(talk)
      .map(({ text }) => text)
      .join('\n\n'),
  );
  const nodes: RootContent[] = [
    ...talkHead(talk, style, 1, whereOf(conference, talk)),
    ...talk.chapters.flatMap((chapter) => [
      ...chapterHead(chapter, 2),
      ...chapter.notes.map((note) => callout(note, style)),
    ]),
  ];
  return { name: fileNameOfTalk(of), frontMatter: frontMatter(of.edition, talk, tags), nodes };
}

function callout(note: DocumentNote, style: DocumentStyle): Blockquote {
  const { kind, body } = readNote(note.text);
  // Raw: the printer would escape the bracket, and a callout would be none.
  const sign = { type: 'html', value: `[!${CALLOUTS[kind]}] ` } as const;
  const title = paragraph([sign, ...momentOf(note, style)]);
  return {
    type: 'blockquote',
    children: [title, ...noteBlocks(body, 3), ...belowNote(note, style)],
  };
}
