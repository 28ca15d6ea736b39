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
import { tellOfImport } from './notifyNotesImported';
import { type ImportPlan, planOf } from './planImport';
import { readFile } from './readFile';
import styles from '../ui/DataSection.module.css';

/** What was read of a file, and what it will do. */
interface Read {
  fileName: string;
  contents: Contents;
  plan: ImportPlan;
}

/** Takes a file, or what is pasted, into the notebook, after showing what that will do. */
export function ImportSection() {
  const db = useNotebook();
  const task = useTask();
  const file = useRef<HTMLInputElement>(null);
  const [address, setAddress] = useState('');
  const [pasted, setPasted] = useState('');
  const [read, setRead] = useState<Read>();
  const [said, setSaid] = useState('');
  const look = (source: Blob, fileName: string): void => {
    setSaid('');
    setRead(undefined);
    void task.run(async (signal) => {
      const contents = await readFile(source, { db, address, now: Date.now(), signal });
      setRead({ fileName, contents, plan: await planOf(db, contents) });
    }, badFileSentence);
  };
  const take = ({ contents, fileName }: Read): void => {
    void task.run(async (signal, onProgress) => {
      const options = { fileName, now: Date.now(), signal, onProgress };
      const { notes } = await applyImport(db, contents, options);
      setRead(undefined);
      setSaid(plural('importDone', notes.add.length));
      const talkIds = [...new Set(contents.notes.map(({ talkId }) => talkId))];
      await tellOfImport(talkIds);
    }, 'problemImport');
    // The same file can be chosen again.
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
            if (chosen) look(chosen, chosen.name);
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
        <Button onClick={() => look(new Blob([pasted]), text('importPasted'))}>
          {text('importLook')}
        </Button>
      )}
      <TaskProgress task={task} label={text('importTitle')} />
      {read && (
        <ImportPreview {...read} onTake={() => take(read)} onCancel={() => setRead(undefined)} />
      )}
      <output>{said}</output>
    </section>
  );
}
