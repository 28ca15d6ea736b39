import { useState } from 'react';
import type { Note } from '../notes/note';
import { readSettings } from '../settings/settings';
import { useAttempt } from '../ui/attempt';
import { plural } from '../ui/i18n';
import type { ExportedTalk } from './document';
import { downloadFile } from './downloadFile';
import { interfaceWords } from './interfaceWords';

export interface TalkExport {
  /** What was done last, as a sentence; empty before. */
  said: string;
  copy: () => Promise<void>;
  download: () => Promise<void>;
}

/** Takes a talk's notes out of Talkmark as Markdown. */
export function useTalkExport(talk: ExportedTalk, notes: readonly Note[]): TalkExport {
  const attempt = useAttempt();
  const [said, setSaid] = useState('');
  const exported = notes.filter(({ onlyForMe }) => !onlyForMe).length;
  const copy = async (): Promise<void> => {
    setSaid('');
    const done = await attempt(async () => {
      const { markdown } = await printed(talk, notes);
      await navigator.clipboard.writeText(markdown);
    }, 'problemCopy');
    if (done) setSaid(plural('copied', exported));
  };
  const download = async (): Promise<void> => {
    setSaid('');
    const done = await attempt(async () => {
      const { markdown, fileName } = await printed(talk, notes);
      downloadFile(markdown, fileName, 'text/markdown');
    }, 'problemDownload');
    if (done) setSaid(plural('downloaded', exported));
  };
  return { said, copy, download };
}

/** The printer is loaded when it is needed: the popup has to open quickly. */
async function printed(talk: ExportedTalk, notes: readonly Note[]) {
  const [{ printTalk }, { leadIn }] = await Promise.all([import('./printTalk'), readSettings()]);
  return printTalk(talk, notes, interfaceWords(), leadIn);
}
