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
import { WriteUpWays } from './WriteUpActions';
import { WriteUpOptions } from './WriteUpOptions';
import styles from './WriteUp.module.css';

/** The write-up of an edition: what goes into it, and how it will look. */
export function WriteUpPage({ edition }: { edition: Edition }) {
  const settings = useSettings();
  const [writeUp, change] = useWriteUp(edition);
  const read = useStored(
    (db) => readNoted(db, edition.talks),
    `${edition.key} ${edition.talks.map(({ stored }) => stored?.updatedAt).join()}`,
  );
  const words = wordsOf(writeUp.language ?? language());
  const written = read.state === 'read' ? read.value : undefined;
  const document = useMemo(
    () => written && settings && buildWriteUp(edition, writeUp, written, settings.leadIn),
    [edition, writeUp, written, settings],
  );
  const pictures = useMemo(() => [...picturesOfTalks(written ?? []).values()], [written]);
  const source = async (): Promise<BlockSource> => {
    if (!document || !written) throw new Error('The document is asked for after it is shown.');
    return writeUpSource(document, words, edition, written);
  };
  const name = editionName(edition);
  return (
    <>
      <title>{`${text('writeUpOf', name)} – Talkmark`}</title>
      <h1>{text('writeUpOf', name)}</h1>
      {read.state === 'failed' && <p role="alert">{text('problemRead')}</p>}
      <div className={styles.columns}>
        <div className={styles.options}>
          <WriteUpOptions writeUp={writeUp} words={words} onChange={change} />
          <OutlineEditor edition={edition} writeUp={writeUp} onChange={change} />
        </div>
        <div className={styles.result}>
          {document && <WriteUpWays source={source} />}
          {document && <Preview nodes={writeUpNodes(document, words)} pictures={pictures} />}
        </div>
      </div>
    </>
  );
}

/** The write-up as it is being changed; each change is kept, one write at a time. */
function useWriteUp(edition: Edition): [WriteUp, (next: WriteUp) => void] {
  const [writeUp, setWriteUp] = useState(() => {
    return writeUpOf(edition, wordsOf(edition.record?.writeUp?.language ?? language()));
  });
  const { conference: name, edition: year } = edition;
  const write = useCallback(
    async (next: WriteUp) => sendMessage('keepConference', { name, edition: year, writeUp: next }),
    [name, year],
  );
  const keep = useKeep(write, 'problemWriteUp');
  const change = (next: WriteUp): void => {
    setWriteUp(next);
    keep(next);
  };
  return [writeUp, change];
}
