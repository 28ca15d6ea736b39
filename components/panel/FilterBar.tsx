import type { KeyboardEvent } from 'react';
import type { NoteKind } from '../notebook/kinds';
import { kindNames } from '../notes/kindNames';
import { Button } from '../ui/Button';
import { formatNumber, text } from '../ui/i18n';
import type { NoteFilter } from './noteFilter';
import styles from './FilterBar.module.css';

interface FilterBarProps {
  filter: NoteFilter;
  onFilter: (filter: NoteFilter) => void;
  /** The kinds among the talk's notes, and the chosen kinds. */
  kinds: readonly NoteKind[];
  shown: number;
  total: number;
}

/** The filter for words and kinds of notes, with the number of notes that match. */
export function FilterBar({ filter, onFilter, kinds, shown, total }: FilterBarProps) {
  const toggle = (kind: NoteKind): void => {
    const next = new Set(filter.kinds);
    if (!next.delete(kind)) next.add(kind);
    onFilter({ ...filter, kinds: next });
  };
  const onKeyDown = ({ key, nativeEvent }: KeyboardEvent): void => {
    if (key === 'Escape' && !nativeEvent.isComposing) onFilter({ ...filter, words: '' });
  };
  const isFiltered = filter.words.trim() !== '' || filter.kinds.size > 0;
  return (
    <div className={styles.filter}>
      <input
        type="search"
        dir="auto"
        className={styles.words}
        value={filter.words}
        placeholder={text('filterWords')}
        aria-label={text('filterWords')}
        onChange={(event) => onFilter({ ...filter, words: event.target.value })}
        onKeyDown={onKeyDown}
      />
      <output className={styles.count}>
        {isFiltered ? text('filterCount', formatNumber(shown), formatNumber(total)) : ''}
      </output>
      {(kinds.length > 1 || filter.kinds.size > 0) && (
        <fieldset aria-label={text('filterKinds')} className={styles.kinds}>
          {kinds.map((kind) => (
            <Button key={kind} aria-pressed={filter.kinds.has(kind)} onClick={() => toggle(kind)}>
              {text(kindNames[kind])}
            </Button>
          ))}
        </fieldset>
      )}
    </div>
  );
}
