import { useState } from 'react';
import { sendMessage } from '../messages';
import { editionName } from '../talks/byline';
import type { Edition, EditionTalk } from '../talks/editions';
import type { TalkId } from '../talks/talk';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { text } from '../ui/i18n';
import { talkPlace } from './places';
import styles from './TalkDetailPage.module.css';

interface MergeDialogProps {
  /** The talk that is merged into another one. */
  talk: EditionTalk;
  editions: readonly Edition[];
  onClose: () => void;
}

/** A dialog in which the user picks the talk that this one is a duplicate of. */
export function MergeDialog({ talk, editions, onClose }: MergeDialogProps) {
  const attempt = useAttempt();
  const [into, setInto] = useState('');
  const targets = editions
    .map(({ key, talks, ...edition }) => ({
      key,
      name: editionName(edition) || text('libraryNoConference'),
      talks: talks.filter(({ id, stored }) => stored && id !== talk.id),
    }))
    .filter(({ talks }) => talks.length > 0);
  const chosen = targets.flatMap(({ talks }) => talks).find(({ id }) => id === (into as TalkId));
  const merge = (target: TalkId): void => {
    void attempt(async () => {
      await sendMessage('mergeTalks', { from: talk.id, into: target });
      onClose();
      location.hash = talkPlace(target);
    }, 'problemMerge');
  };
  return (
    <Dialog label={text('merge')} className={styles.merge} onClose={onClose}>
      <h2>{text('merge')}</h2>
      <p>{text('mergeHelp')}</p>
      <label>
        {text('mergeInto')}
        <select value={into} onChange={({ target }) => setInto(target.value)}>
          <option value="">{text('mergeChoose')}</option>
          {targets.map(({ key, name, talks }) => (
            <optgroup key={key} label={name}>
              {talks.map(({ id, facts }) => (
                <option key={id} value={id}>
                  {facts.title ?? text('untitledTalk')}
                </option>
              ))}
            </optgroup>
          ))}
        </select>
      </label>
      <p className={styles.ways}>
        <Button onClick={onClose}>{text('cancel')}</Button>
        {chosen && <Button onClick={() => merge(chosen.id)}>{text('mergeDo')}</Button>}
      </p>
    </Dialog>
  );
}
