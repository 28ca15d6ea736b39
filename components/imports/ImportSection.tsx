import { useRef, useState } from 'react';
import { useNotebook } from '../notebook/notebookContext';
import { Button } from '../ui/Button';
import { plural, text } from '../ui/i18n';
import { TaskProgress } from '../ui/TaskProgress';
import { useTask } from '../ui/useTask';
import { applyImport } from './applyImport';
import { badFileSentence } from './badFile';
import type { Contents } from './importContents';
import { ImportPreview } from './ImportPreview';
import { notifyNotesImported } from './notifyNotesImported';
import { type ImportPlan, planImport } from './planImport';
import { readFile } from './readFile';
import styles from '../ui/DataSection.module.css';

/** A file that was read, with the plan of its import. */
interface Preview {
  fileName: string;
  contents: Contents;
  plan: ImportPlan;
}

/** Imports a file or pasted text into the notebook, after a preview. */
export function ImportSection() {
  const db = useNotebook();
  const task = useTask();
  const file = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState('');
  const [pasted, setPasted] = useState('');
  const [preview, setPreview] = useState<Preview>();
  const [outcome, setOutcome] = useState('');
  const showPreview = (source: Blob, fileName: string): void => {
    setOutcome('');
    setPreview(undefined);
    void task.run(async (signal) => {
      const contents = await readFile(source, { db, address, now: Date.now(), signal });
      setPreview({ fileName, contents, plan: await planImport(db, contents) });
    }, badFileSentence);
  };
  const startImport = ({ contents, fileName }: Preview): void => {
    void task.run(async (signal, onProgress) => {
      const options = { fileName, now: Date.now(), signal, onProgress };
      const { notes } = await applyImport(db, contents, options);
      setPreview(undefined);
      setOutcome(plural('importDone', notes.add.length));
      const talkIds = [...new Set(contents.notes.map(({ talkId }) => talkId))];
      await notifyNotesImported(talkIds);
    }, 'problemImport');
    // Without this, choosing the same file again would fire no `change` event.
    if (file.current) file.current.value = '';
  };
  return (
    <section className={styles.section} aria-labelledby="import">
      <h2 id="import">{text('importTitle')}</h2>
      <p>{text('importHelp')}</p>
      <label>
        {text('importAddress')}
        <input
          type="url"
          dir="ltr"
          value={address}
          placeholder="https://"
          onChange={({ target }) => setAddress(target.value)}
        />
      </label>
      <label>
        {text('importFile')}
        <input
          ref={file}
          type="file"
          accept=".json,.md,.markdown,.txt,.vtt,.srt,.yaml,.yml"
          onChange={({ target: { files } }) => {
            const [chosen] = files ?? [];
            if (chosen) showPreview(chosen, chosen.name);
          }}
        />
      </label>
      <label>
        {text('importPaste')}
        <textarea
          dir="auto"
          rows={3}
          value={pasted}
          placeholder={text('importPasteHelp')}
          onChange={({ target }) => setPasted(target.value)}
        />
      </label>
      {pasted.trim() !== '' && (
        <Button onClick={() => showPreview(new Blob([pasted]), text('importPasted'))}>
          {text('importLook')}
        </Button>
      )}
      <TaskProgress task={task} label={text('importTitle')} />
      {preview && (
        <ImportPreview
          {...preview}
          onTake={() => startImport(preview)}
          onCancel={() => setPreview(undefined)}
        />
      )}
      <output>{outcome}</output>
    </section>
  );
}
