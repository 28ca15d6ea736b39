import { useState } from 'react';
import { useNotebook } from '../notes/notebookContext';
import { notesOfTalk } from '../notes/queries';
import { readSettings } from '../settings/settings';
import { useAttempt } from '../ui/attempt';
import { plural } from '../ui/i18n';
import type { ExportedTalk } from './document';
import { downloadFile } from './downloadFile';
import { interfaceWords } from './interfaceWords';
import type { TalkExport } from './useTalkExport';

/** Takes several talks out of Talkmark as one Markdown document. */
export function useTalksExport(talks: readonly ExportedTalk[]): TalkExport {
  const attempt = useAttempt();
  const db = useNotebook();
  const [said, setSaid] = useState('');
  const printed = async () => {
    // The printer is loaded when it is needed.
    const [{ printTalks }, { leadIn }] = await Promise.all([import('./printTalk'), readSettings()]);
    const noted = await Promise.all(
      talks.map(async (talk) => ({ talk, notes: await notesOfTalk(db, talk.id) })),
    );
    const count = noted.flatMap(({ notes }) => notes).filter(({ onlyForMe }) => !onlyForMe).length;
    return { ...printTalks(noted, interfaceWords(), leadIn), count };
  };
  const copy = async (): Promise<void> => {
    setSaid('');
    await attempt(async () => {
      const { markdown, count } = await printed();
      await navigator.clipboard.writeText(markdown);
      setSaid(plural('copied', count));
    }, 'problemCopy');
  };
  const download = async (): Promise<void> => {
    setSaid('');
    await attempt(async () => {
      const { markdown, fileName, count } = await printed();
      downloadFile(markdown, fileName, 'text/markdown');
      setSaid(plural('downloaded', count));
    }, 'problemDownload');
  };
  return { said, copy, download };
}
