import { useEffect, useState } from 'react';
import type { Note } from '../notebook/note';
import { useNotebook } from '../notebook/notebookContext';
import { changeSettings, type ExportChoice } from '../settings/settings';
import { useSettings } from '../settings/useSettings';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { type MessageKey, text } from '../ui/i18n';
import { ExportChoices } from './ExportChoices';
import type { Format, TalkSource } from './formats/format';
import { FormatSelect } from './FormatSelect';
import { picturesOfNotes } from './readNoted';
import type { NotedTalk } from './talksDocument';
import { useTalksExport } from './useExport';
import styles from './ExportDialog.module.css';

interface ExportDialogProps {
  /** Returns the talks to export, with their notes. */
  read: () => Promise<NotedTalk[]>;
  title?: MessageKey;
  onClose: () => void;
}

/** Lets the user choose how talks are exported, and saves that choice as the default. */
export function ExportDialog({ read, title = 'exportTitle', onClose }: ExportDialogProps) {
  const attempt = useAttempt();
  const settings = useSettings();
  const [changed, setChanged] = useState<ExportChoice>();
  const { outcome, copy, save, source } = useTalksExport(read);
  const formats = useFormats(source);
  const choice = changed ?? settings?.exporting;
  const format = formats?.find(({ id }) => id === choice?.format) ?? formats?.[0];
  const change = (next: ExportChoice): void => {
    setChanged(next);
    void attempt(() => changeSettings({ exporting: next }), 'problemSetting');
  };
  return (
    <Dialog label={text(title)} className={styles.dialog} onClose={onClose}>
      <h2>{text(title)}</h2>
      {formats && format && choice && (
        <>
          <FormatSelect
            formats={formats}
            chosen={format}
            onChoose={(next) => next && change({ ...choice, format: next.id })}
          />
          <ExportChoices choice={choice} onChange={change} />
          <output>{outcome}</output>
          <p className={styles.answers}>
            <Button onClick={onClose}>{text('close')}</Button>
            <Button onClick={() => void copy()}>{text('copy')}</Button>
            <Button look="primary" onClick={() => void save(format)}>
              {text('download')}
            </Button>
          </p>
        </>
      )}
    </Dialog>
  );
}

/** Returns the formats that fit the talks. The printing code is loaded with the first export. */
function useFormats(source: () => Promise<TalkSource>): readonly Format<TalkSource>[] | undefined {
  const attempt = useAttempt();
  const [formats, setFormats] = useState<readonly Format<TalkSource>[]>();
  const [first] = useState(() => source);
  useEffect(() => {
    void attempt(async () => {
      const [{ talkFormats }, talks] = await Promise.all([import('./formats/all'), first()]);
      setFormats(talkFormats.filter(({ fits }) => fits?.(talks) ?? true));
    }, 'problemRead');
  }, [attempt, first]);
  return formats;
}

/** Lets the user export a single note, together with the facts of its talk. */
export function NoteExport({ note, onClose }: { note: Note; onClose: () => void }) {
  const db = useNotebook();
  const read = async (): Promise<NotedTalk[]> => {
    const stored = await db.talks.get(note.talkId);
    const talk = stored ?? { id: note.talkId, url: '', guesses: {}, corrections: {} };
    return [{ talk, notes: [note], isPart: true, pictures: await picturesOfNotes(db, [note]) }];
  };
  return <ExportDialog read={read} title="exportNoteTitle" onClose={onClose} />;
}
