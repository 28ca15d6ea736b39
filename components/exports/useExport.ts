import { useState } from 'react';
import { useNotebook } from '../notebook/notebookContext';
import { readSettings } from '../settings/settings';
import { useAttempt } from '../ui/attempt';
import { language, plural, text } from '../ui/i18n';
import { notesIn } from './document';
import type { DocumentWords } from './documentStyle';
import type { BlockSource, Format, TalkSource } from './formats/format';
import type { NotedTalk } from './talksDocument';

/** The actions that export a document. */
export interface ExportActions<Source extends BlockSource> {
  /** A sentence about the last action; empty before the first one. */
  outcome: string;
  copy: () => Promise<void>;
  save: (format: Format<Source>) => Promise<void>;
}

/** The sentences about an action. */
interface Sentences<Source> {
  copied: (source: Source) => string;
  saved: (source: Source) => string;
}

/** The printing code is loaded with the first export, because the popup must open quickly. */
const loadActions = () => import('./exportActions');

/** Returns the actions that export a document. @param read is called for each action */
export function useExportActions<Source extends BlockSource>(
  read: () => Promise<Source>,
  { copied, saved }: Sentences<Source>,
): ExportActions<Source> {
  const attempt = useAttempt();
  const [outcome, setOutcome] = useState('');
  const copy = async (): Promise<void> => {
    setOutcome('');
    await attempt(async () => {
      const [{ copyDocument }, source] = await Promise.all([loadActions(), read()]);
      await copyDocument(source);
      setOutcome(copied(source));
    }, 'problemCopy');
  };
  const save = async (format: Format<Source>): Promise<void> => {
    setOutcome('');
    await attempt(async () => {
      const [{ saveDocument }, source] = await Promise.all([loadActions(), read()]);
      await saveDocument(format, source);
      setOutcome(saved(source));
    }, 'problemDownload');
  };
  return { outcome, copy, save };
}

/**
 * Returns the actions that export talks, with the user's last choice of what is exported.
 * @param read is called for each action and returns the talks with their notes
 */
export function useTalksExport(
  read: () => Promise<NotedTalk[]>,
): ExportActions<TalkSource> & { source: () => Promise<TalkSource> } {
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
  const actions = useExportActions(source, {
    copied: (talks) => plural('copied', noteCount(talks)),
    saved: (talks) => plural('downloaded', noteCount(talks)),
  });
  return { ...actions, source };
}

function isPart(noted: NotedTalk): boolean {
  return noted.isPart === true;
}

function noteCount({ document: { conferences } }: TalkSource): number {
  return conferences.flatMap(({ talks }) => talks).flatMap(notesIn).length;
}

/** Returns the words of a document in the language of the interface. */
function interfaceWords(): DocumentWords {
  return {
    video: text('video'),
    slides: text('slides'),
    talkPage: text('talkPage'),
    paper: text('paper'),
    pictureAt: text('pictureAt', '').trim(),
  };
}
