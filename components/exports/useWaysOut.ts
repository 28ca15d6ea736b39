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
      await navigator.clipboard.writeText(document.markdown);
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
