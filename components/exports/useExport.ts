import { useNotebook } from '../notebook/notebookContext';
import { readSettings } from '../settings/settings';
import { language, plural } from '../ui/i18n';
import { notesIn } from './document';
import type { TalkSource } from './formats/format';
import { interfaceWords } from './interfaceWords';
import type { NotedTalk } from './talksDocument';
import { useWaysOut, type WaysOut } from './useWaysOut';

/**
 * Takes talks out of Talkmark, as the user last chose.
 * @param read is asked for them, with their notes, when the user asks for the document
 */
export function useTalksExport(
  read: () => Promise<NotedTalk[]>,
): WaysOut<TalkSource> & { source: () => Promise<TalkSource> } {
  const db = useNotebook();
  const source = async (): Promise<TalkSource> => {
    const [{ talkSource }, { backupOf }, { leadIn, exporting }, noted] = await Promise.all([
      import('./talkSource'),
      import('../backup/backupFile'),
      readSettings(),
      read(),
    ]);
    const isWhole = noted.some(({ notes }) => notes.length > 0) && !noted.some(isPart);
    const ids = new Set(noted.map(({ talk }) => talk.id));
    const backup = isWhole ? () => backupOf(db, ids) : undefined;
    const words = interfaceWords();
    return talkSource(noted, exporting, { words, language: language(), leadIn, backup });
  };
  const ways = useWaysOut(source, {
    copied: (of) => plural('copied', countOf(of)),
    saved: (of) => plural('downloaded', countOf(of)),
  });
  return { ...ways, source };
}

function isPart(noted: NotedTalk): boolean {
  return noted.isPart === true;
}

function countOf({ document: { conferences } }: TalkSource): number {
  return conferences.flatMap(({ talks }) => talks).flatMap(notesIn).length;
}
