import { isExported } from './document';
import { exportFileName } from './fileName';
import { type DocumentWords, printMarkdown } from './markdown';
import { buildTalksDocument, type NotedTalk } from './severalTalks';

/** A document as Markdown, and the name that its file is given. */
export interface PrintedDocument {
  markdown: string;
  fileName: string;
}

/**
 * The talks in one document, in their order, and how many notes are in it.
 * @param leadIn seconds
 */
export function printTalks(
  noted: readonly NotedTalk[],
  words: DocumentWords,
  leadIn: number,
): PrintedDocument & { notes: number } {
  const document = buildTalksDocument(noted, leadIn);
  return {
    markdown: printMarkdown(document, words),
    fileName: exportFileName(document, 'md'),
    notes: noted.flatMap(({ notes }) => notes).filter(isExported).length,
  };
}
