import { isExported } from './document';
import { exportFileName } from './fileName';
import { printHtml } from './html';
import { printMarkdown } from './markdown';
import { insideDocument } from './placedPictures';
import { buildTalksDocument, type NotedTalk } from './severalTalks';
import { documentNodes, type DocumentWords } from './talkNodes';

/** A document as Markdown, and the name that its file is given. */
export interface PrintedDocument {
  markdown: string;
  /** The same for programs that take formatted text; its pictures are inside. */
  html: string;
  fileName: string;
}

/**
 * The talks in one document, in their order, and how many notes are in it.
 * @param leadIn seconds
 */
export async function printTalks(
  noted: readonly NotedTalk[],
  words: DocumentWords,
  leadIn: number,
): Promise<PrintedDocument & { notes: number }> {
  const document = buildTalksDocument(noted, leadIn);
  return {
    markdown: printMarkdown(document, words),
    html: printHtml(documentNodes(document, words), await insideDocument(noted)),
    fileName: exportFileName(document, 'md'),
    notes: noted.flatMap(({ notes }) => notes).filter(isExported).length,
  };
}
