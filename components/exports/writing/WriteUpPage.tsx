import { useCallback, useMemo, useState } from 'react';
import { sendMessage } from '../../messages';
import { useStored } from '../../notebook/useStored';
import { useKeep } from '../../notes/useKeep';
import { useSettings } from '../../settings/useSettings';
import { editionName } from '../../talks/byline';
import type { WriteUp } from '../../talks/conference';
import type { Edition } from '../../talks/editions';
import { language, text } from '../../ui/i18n';
import { wordsOf } from '../documentLanguages';
import type { BlockSource } from '../formats/format';
import { writeUpOf } from '../outline';
import { picturesOfTalks } from '../placedPictures';
import { readNoted } from '../readNoted';
import { buildWriteUp } from '../writeUp';
import { writeUpNodes } from '../writeUpNodes';
import { writeUpSource } from '../writeUpSource';
import { OutlineEditor } from './OutlineEditor';
import { Preview } from './Preview';
import { WriteUpActions } from './WriteUpActions';
import { WriteUpOptions } from './WriteUpOptions';
import styles from './WriteUp.module.css';

/** The write-up of an edition: its options, outline and preview. */
export function WriteUpPage({ edition }: { edition: Edition }) {
  const settings = useSettings();
  const [writeUp, change] = useWriteUp(edition);
  const result = useStored(
    (db) => readNoted(db, edition.talks),
    `${edition.key} ${edition.talks.map(({ stored }) => stored?.updatedAt).join()}`,
  );
  const words = wordsOf(writeUp.language ?? language());
  const notedTalks = result.state === 'read' ? result.value : undefined;
  const document = useMemo(
    () => notedTalks && settings && buildWriteUp(edition, writeUp, notedTalks, settings.leadIn),
    [edition, writeUp, notedTalks, settings],
  );
  const pictures = useMemo(() => [...picturesOfTalks(notedTalks ?? []).values()], [notedTalks]);
  const source = async (): Promise<BlockSource> => {
    if (!document || !notedTalks)
      throw new Error('A write-up is exported only after it was loaded.');
    return writeUpSource(document, words, edition, notedTalks);
  };
  const name = editionName(edition);
  return (
    <>
      <title>{`${text('writeUpOf', name)} – Talkmark`}</title>
      <h1>{text('writeUpOf', name)}</h1>
      {result.state === 'failed' && <p role="alert">{text('problemRead')}</p>}
      <div className={styles.columns}>
        <div className={styles.options}>
          <WriteUpOptions writeUp={writeUp} words={words} onChange={change} />
          <OutlineEditor edition={edition} writeUp={writeUp} onChange={change} />
        </div>
        <div className={styles.result}>
          {document && <WriteUpActions source={source} />}
          {document && <Preview nodes={writeUpNodes(document, words)} pictures={pictures} />}
        </div>
      </div>
    </>
  );
}

/** Returns the write-up and a function that changes it. Each change is saved, one write at a time. */
function useWriteUp(edition: Edition): [WriteUp, (next: WriteUp) => void] {
  const [writeUp, setWriteUp] = useState(() => {
    return writeUpOf(edition, wordsOf(edition.record?.writeUp?.language ?? language()));
  });
  const { conference: name, edition: year } = edition;
  const write = useCallback(
    async (next: WriteUp) => sendMessage('keepConference', { name, edition: year, writeUp: next }),
    [name, year],
  );
  const save = useKeep(write, 'problemWriteUp');
  const change = (next: WriteUp): void => {
    setWriteUp(next);
    save(next);
  };
  return [writeUp, change];
}
