import type { Note } from '../notes/note';
import { type ExportedTalk, buildTalkDocument, type TalkDocument } from './document';
import { exportFileName } from './fileName';
import { type DocumentWords, printMarkdown } from './markdown';
import { buildTalksDocument, type NotedTalk } from './severalTalks';

/** A document as Markdown, and the name that its file is given. */
export interface PrintedDocument {
  markdown: string;
  fileName: string;
}

/** The write-up of one talk. @param leadIn seconds */
export function printTalk(
  talk: ExportedTalk,
  notes: readonly Note[],
  words: DocumentWords,
  leadIn: number,
): PrintedDocument {
  return print(buildTalkDocument(talk, notes, leadIn), words);
}

/** The talks in one document, in their order. @param leadIn seconds */
export function printTalks(
  noted: readonly NotedTalk[],
  words: DocumentWords,
  leadIn: number,
): PrintedDocument {
  return print(buildTalksDocument(noted, leadIn), words);
}

function print(document: TalkDocument, words: DocumentWords): PrintedDocument {
  return { markdown: printMarkdown(document, words), fileName: exportFileName(document, 'md') };
}
