import type { Blockquote, RootContent } from 'mdast';
import { paragraph } from '../../markdown/nodes';
import { noteBlocks } from '../../markdown/noteBlocks';
import { type NoteKind, readNote } from '../../notebook/kinds';
import { tagsOf } from '../../notebook/tags';
import { type DocumentNote, notesIn } from '../document';
import type { DocumentStyle } from '../documentStyle';
import { fileNameOfTalk } from '../fileName';
import { frontMatter } from '../frontMatter';
import { blocksBelowNote, momentNodes } from '../noteNodes';
import { chapterHead, talkHead, conferenceAndDate } from '../talkNodes';
import { mapTalks, type TalkInDocument } from './eachTalk';
import type { Format, TalkSource } from './format';
import { filesWithPictures } from './markdown';

/** Files for an Obsidian vault, one for each talk, with properties and tags. Each note is a callout of its kind. */
export const obsidian: Format<TalkSource> = {
  id: 'obsidian',
  label: 'formatObsidian',
  print(source) {
    const files = () => mapTalks(source.document, async (entry) => fileOf(entry, source.style));
    return filesWithPictures({ ...source, files });
  },
};

/** Obsidian's own callout types (help.obsidian.md/callouts), which have a colour and an icon. */
const CALLOUTS: Record<NoteKind, string> = {
  note: 'note',
  question: 'question',
  idea: 'tip',
  quote: 'quote',
  task: 'todo',
  bookmark: 'info',
};

function fileOf(entry: TalkInDocument, style: DocumentStyle) {
  const { talk, conference } = entry;
  const tags = tagsOf(
    notesIn(talk)
      .map(({ text }) => text)
      .join('\n\n'),
  );
  const nodes: RootContent[] = [
    ...talkHead(talk, style, 1, conferenceAndDate(conference, talk)),
    ...talk.chapters.flatMap((chapter) => [
      ...chapterHead(chapter, 2),
      ...chapter.notes.map((note) => callout(note, style)),
    ]),
  ];
  return {
    name: fileNameOfTalk(entry),
    frontMatter: frontMatter(entry.edition, talk, tags),
    nodes,
  };
}

function callout(note: DocumentNote, style: DocumentStyle): Blockquote {
  const { kind, body } = readNote(note.text);
  // A raw node, because the printer would escape the bracket of a text node.
  const sign = { type: 'html', value: `[!${CALLOUTS[kind]}] ` } as const;
  const title = paragraph([sign, ...momentNodes(note, style)]);
  return {
    type: 'blockquote',
    children: [title, ...noteBlocks(body, 3), ...blocksBelowNote(note, style)],
  };
}
