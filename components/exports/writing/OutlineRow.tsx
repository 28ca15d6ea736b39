import type { OutlineEntry } from '../../talks/conference';
import type { TalkId } from '../../talks/talk';
import { Button } from '../../ui/Button';
import { text } from '../../ui/i18n';
import { Icon } from '../../ui/Icon';
import { MoveButtons } from '../../ui/MoveButtons';
import { talksOf } from '../outline';
import styles from './WriteUp.module.css';

interface OutlineRowProps {
  entry: OutlineEntry;
  titleOf: (id: TalkId) => string;
  isIncluded: (id: TalkId) => boolean;
  onInclude: (id: TalkId, isIncluded: boolean) => void;
  onMove: (by: 1 | -1) => void;
  onChange: (next: OutlineEntry) => void;
  onRemove: () => void;
  /** Moves the talk into the group before it; absent if there is no such group. */
  onGroup: (() => void) | undefined;
  onUngroup: (id: TalkId) => void;
}

/** A part of a write-up: a talk, or a section or group with a title and a text. */
export function OutlineRow(props: OutlineRowProps) {
  const { entry, titleOf, isIncluded, onInclude, onMove, onChange, onRemove, onGroup, onUngroup } =
    props;
  const name = entry.kind === 'talk' ? titleOf(entry.id) : entry.title;
  return (
    <li className={styles.entry}>
      <div className={styles.entryText}>
        {entry.kind !== 'talk' && (
          <>
            <input
              dir="auto"
              className={styles.entryTitle}
              value={entry.title}
              aria-label={text('writeUpSectionTitle')}
              placeholder={text('writeUpSectionTitle')}
              onChange={({ target }) => onChange({ ...entry, title: target.value })}
            />
            <textarea
              dir="auto"
              className={styles.entryBody}
              value={entry.text}
              rows={entry.text === '' ? 1 : 5}
              aria-label={text('writeUpSectionText', entry.title)}
              placeholder={text('writeUpEmptySection')}
              onChange={({ target }) => onChange({ ...entry, text: target.value })}
            />
          </>
        )}
        {talksOf(entry).map((id) => (
          <div key={id} className={styles.take}>
            <label className={styles.take}>
              <input
                type="checkbox"
                checked={isIncluded(id)}
                onChange={({ target }) => onInclude(id, target.checked)}
              />
              <bdi>{titleOf(id)}</bdi>
            </label>
            {entry.kind === 'group' && (
              <Button
                look="icon"
                aria-label={text('writeUpUngroup', titleOf(id))}
                title={text('writeUpUngroup', titleOf(id))}
                onClick={() => onUngroup(id)}
              >
                <Icon name="close" />
              </Button>
            )}
          </div>
        ))}
        {onGroup && (
          <Button look="quiet" onClick={onGroup}>
            {text('writeUpIntoGroup')}
          </Button>
        )}
      </div>
      <div className={styles.entryWays}>
        <MoveButtons name={name} onMove={onMove} />
        {(entry.kind === 'section' || (entry.kind === 'group' && entry.talkIds.length === 0)) && (
          <Button look="icon" aria-label={text('writeUpRemove', name)} onClick={onRemove}>
            <Icon name="delete" />
          </Button>
        )}
      </div>
    </li>
  );
}
