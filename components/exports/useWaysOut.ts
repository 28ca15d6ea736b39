import { useState } from 'react';
import { useAttempt } from '../ui/attempt';
import { downloadFile } from './downloadFile';
import type { PrintedDocument } from './printTalks';

/** How a document leaves Talkmark. */
export interface WaysOut {
  /** What was done last, as a sentence; empty before. */
  said: string;
  copy: () => Promise<void>;
  download: () => Promise<void>;
}

/** Say what was done with a document. */
interface Sayings<Printed> {
  copied: (document: Printed) => string;
  downloaded: (document: Printed) => string;
}

/** Formatted text and Markdown at once: where it is pasted, the program takes the one that it knows. */
async function copyDocument({ markdown, html }: PrintedDocument): Promise<void> {
  const item = new ClipboardItem({
    'text/plain': new Blob([markdown], { type: 'text/plain' }),
    'text/html': new Blob([html], { type: 'text/html' }),
  });
  await navigator.clipboard.write([item]);
}

/**
 * Takes a document out of Talkmark as Markdown.
 * @param print is asked when the user asks for the document
 */
export function useWaysOut<Printed extends PrintedDocument>(
  print: () => Promise<Printed>,
  { copied, downloaded }: Sayings<Printed>,
): WaysOut {
  const attempt = useAttempt();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    setSaid('');
    await attempt(async () => {
      const document = await print();
      await copyDocument(document);
      setSaid(copied(document));
    }, 'problemCopy');
  };
  const download = async (): Promise<void> => {
    setSaid('');
    await attempt(async () => {
      const document = await print();
      downloadFile(document.markdown, document.fileName, 'text/markdown');
      setSaid(downloaded(document));
    }, 'problemDownload');
  };
  return { said, copy, download };
}
