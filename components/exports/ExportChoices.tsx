import type { ExportChoice, ExportPart } from '../settings/settings';
import { type MessageKey, text } from '../ui/i18n';
import styles from './ExportDialog.module.css';

interface ExportChoicesProps {
  choice: ExportChoice;
  onChange: (next: ExportChoice) => void;
}

const PARTS: readonly { part: ExportPart; label: MessageKey }[] = [
  { part: 'pictures', label: 'writeUpPictures' },
  { part: 'quotes', label: 'exportQuotes' },
  { part: 'abstract', label: 'writeUpAbstract' },
  { part: 'chapters', label: 'exportChapters' },
];

const FORMS = [
  { form: 'longTimes', label: 'exportLongTimes' },
  { form: 'writtenLinks', label: 'exportWrittenLinks' },
] as const;

/** Lets the user choose the parts of an export and the form of moments. */
export function ExportChoices({ choice, onChange }: ExportChoicesProps) {
  const toggle = (part: ExportPart, isIncluded: boolean): void => {
    const others = choice.without.filter((each) => each !== part);
    onChange({ ...choice, without: isIncluded ? others : [...others, part] });
  };
  return (
    <fieldset className={styles.choices} aria-label={text('writeUpParts')}>
      {PARTS.map(({ part, label }) => (
        <label key={part}>
          <input
            type="checkbox"
            checked={!choice.without.includes(part)}
            onChange={({ target }) => toggle(part, target.checked)}
          />
          {text(label)}
        </label>
      ))}
      {FORMS.map(({ form, label }) => (
        <label key={form}>
          <input
            type="checkbox"
            checked={choice[form]}
            onChange={({ target }) => onChange({ ...choice, [form]: target.checked })}
          />
          {text(label)}
        </label>
      ))}
    </fieldset>
  );
}
