import type { WriteUp, WriteUpPart } from '../../talks/conference';
import { type MessageKey, text } from '../../ui/i18n';
import { documentLanguages, wordsOf, type WriteUpWords } from '../documentLanguages';
import { outlineIn } from '../outline';
import styles from './WriteUp.module.css';

interface WriteUpOptionsProps {
  writeUp: WriteUp;
  words: WriteUpWords;
  onChange: (next: WriteUp) => void;
}

const parts: readonly { part: WriteUpPart; label: MessageKey }[] = [
  { part: 'abstract', label: 'writeUpAbstract' },
  { part: 'links', label: 'writeUpLinks' },
  { part: 'rating', label: 'writeUpRatings' },
  { part: 'notes', label: 'notes' },
  { part: 'pictures', label: 'writeUpPictures' },
  { part: 'questions', label: 'writeUpQuestions' },
];

/** The title, the language and the parts of a write-up. */
export function WriteUpOptions({ writeUp, words, onChange }: WriteUpOptionsProps) {
  const without = new Set(writeUp.without);
  const toggle = (part: WriteUpPart, isIn: boolean): void => {
    const next = new Set(without);
    if (isIn) next.delete(part);
    else next.add(part);
    onChange({ ...writeUp, without: [...next] });
  };
  const speak = (tag: string): void => {
    const outline = outlineIn(writeUp.outline, words, wordsOf(tag));
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
        <select value={words.tag} onChange={({ target }) => speak(target.value)}>
          {documentLanguages.map(({ tag, name }) => (
            <option key={tag} value={tag}>
              {name}
            </option>
          ))}
        </select>
      </label>
      <fieldset className={styles.parts} aria-label={text('writeUpParts')}>
        {parts.map(({ part, label }) => (
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
