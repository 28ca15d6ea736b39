import { useState } from 'react';
import { useAttempt } from '../ui/attempt';
import type { BlockSource, Format } from './formats/format';

/** How a document leaves Talkmark. */
export interface WaysOut<Source extends BlockSource> {
  /** What was done last, as a sentence; empty before. */
  said: string;
  copy: () => Promise<void>;
  save: (format: Format<Source>) => Promise<void>;
}

/** Say what was done with a document. */
interface Sayings<Source> {
  copied: (source: Source) => string;
  saved: (source: Source) => string;
}

/** What prints is loaded when it is needed: the popup has to open quickly. */
const takingOut = () => import('./exportActions');

/** Takes a document out of Talkmark. @param read is asked for it when the user asks for it */
export function useWaysOut<Source extends BlockSource>(
  read: () => Promise<Source>,
  { copied, saved }: Sayings<Source>,
): WaysOut<Source> {
  const attempt = useAttempt();
  const [said, setSaid] = useState('');
  const copy = async (): Promise<void> => {
    setSaid('');
    await attempt(async () => {
      const [{ copyDocument }, source] = await Promise.all([takingOut(), read()]);
      await copyDocument(source);
      setSaid(copied(source));
    }, 'problemCopy');
  };
  const save = async (format: Format<Source>): Promise<void> => {
    setSaid('');
    await attempt(async () => {
      const [{ saveAs }, source] = await Promise.all([takingOut(), read()]);
      await saveAs(format, source);
      setSaid(saved(source));
    }, 'problemDownload');
  };
  return { said, copy, save };
}
