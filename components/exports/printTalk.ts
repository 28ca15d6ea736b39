import type { Note } from '../notes/note';
import { buildTalkDocument, type ExportedTalk } from './document';
import { exportFileName } from './fileName';
import { type DocumentWords, printMarkdown } from './markdown';

/** The write-up of one talk as Markdown, and the name that its file is given. @param leadIn seconds */
export function printTalk(
  talk: ExportedTalk,
  notes: readonly Note[],
  words: DocumentWords,
  leadIn: number,
): { markdown: string; fileName: string } {
  const document = buildTalkDocument(talk, notes, leadIn);
  return { markdown: printMarkdown(document, words), fileName: exportFileName(document, 'md') };
}
