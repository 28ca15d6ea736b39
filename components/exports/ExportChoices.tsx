import type { ExportChoice, ExportPart } from '../settings/settings';
import { type MessageKey, text } from '../ui/i18n';
import styles from './ExportDialog.module.css';

interface ExportChoicesProps {
  choice: ExportChoice;
  onChange: (next: ExportChoice) => void;
}

const parts: readonly { part: ExportPart; label: MessageKey }[] = [
  { part: 'pictures', label: 'writeUpPictures' },
  { part: 'quotes', label: 'exportQuotes' },
  { part: 'abstract', label: 'writeUpAbstract' },
  { part: 'chapters', label: 'exportChapters' },
];

const forms = [
  { form: 'longTimes', label: 'exportLongTimes' },
  { form: 'writtenLinks', label: 'exportWrittenLinks' },
] as const;

/** What is exported, and how moments look. */
export function ExportChoices({ choice, onChange }: ExportChoicesProps) {
  const toggle = (part: ExportPart, isIn: boolean): void => {
    const others = choice.without.filter((each) => each !== part);
    onChange({ ...choice, without: isIn ? others : [...others, part] });
  };
  return (
    <fieldset className={styles.choices} aria-label={text('writeUpParts')}>
      {parts.map(({ part, label }) => (
        <label key={part}>
          <input
            type="checkbox"
            checked={!choice.without.includes(part)}
            onChange={({ target }) => toggle(part, target.checked)}
          />
          {text(label)}
        </label>
      ))}
      {forms.map(({ form, label }) => (
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
