import type { WriteUp, WriteUpPart } from '../../talks/conference';
import { type MessageKey, text } from '../../ui/i18n';
import { documentLanguages, wordsOf, type WriteUpWords } from '../documentLanguages';
import { translateOutline } from '../outline';
import styles from './WriteUp.module.css';

interface WriteUpOptionsProps {
  writeUp: WriteUp;
  words: WriteUpWords;
  onChange: (next: WriteUp) => void;
}

const PARTS: readonly { part: WriteUpPart; label: MessageKey }[] = [
  { part: 'abstract', label: 'writeUpAbstract' },
  { part: 'links', label: 'writeUpLinks' },
  { part: 'rating', label: 'writeUpRatings' },
  { part: 'notes', label: 'notes' },
  { part: 'pictures', label: 'writeUpPictures' },
  { part: 'questions', label: 'writeUpQuestions' },
];

/** Lets the user choose the title, language and parts of a write-up. */
export function WriteUpOptions({ writeUp, words, onChange }: WriteUpOptionsProps) {
  const without = new Set(writeUp.without);
  const toggle = (part: WriteUpPart, isIncluded: boolean): void => {
    const next = new Set(without);
    if (isIncluded) next.delete(part);
    else next.add(part);
    onChange({ ...writeUp, without: [...next] });
  };
  const setLanguage = (tag: string): void => {
    const outline = translateOutline(writeUp.outline, words, wordsOf(tag));
    onChange({ ...writeUp, language: tag, outline });
  };
  return (
    <div className={styles.settings}>
      <label>
        {text('writeUpTitle')}
        <input
          dir="auto"
          value={writeUp.title ?? ''}
          onChange={({ target }) => onChange({ ...writeUp, title: target.value })}
        />
      </label>
      <label>
        {text('writeUpLanguage')}
        <select value={words.tag} onChange={({ target }) => setLanguage(target.value)}>
          {documentLanguages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={styles.parts} aria-label={text('writeUpParts')}>
        {PARTS.map(({ part, label }) => (
          <label key={part}>
            <input
              type="checkbox"
              checked={!without.has(part)}
              onChange={({ target }) => toggle(part, target.checked)}
            />
            {text(label)}
          </label>
        ))}
      </fieldset>
      <label>
        {text('writeUpCredit')}
        <input
          dir="auto"
          value={writeUp.credit ?? ''}
          onChange={({ target }) => onChange({ ...writeUp, credit: target.value })}
        />
      </label>
    </div>
  );
}
