import { useId, useState } from 'react';
import { DATE_LANGUAGES, useDates } from '../ui/dates';
import { formatDayOf, ISO, language, text } from '../ui/i18n';
import { Folded } from './Folded';
import { useChangedSettings } from './useChangedSettings';
import styles from './Section.module.css';

/** In which language Talkmark's pages write dates. */
export function Dates() {
  const [settings, change] = useChangedSettings();
  const { dayOf } = useDates();
  const [field, help] = [useId(), useId()];
  const [today] = useState(() => Date.now());
  if (!settings) return null;
  const names = new Intl.DisplayNames(language(), { type: 'language' });
  return (
    <Folded title={text('datesTitle')} state={dayOf(today)}>
      <div className={styles.choice}>
        <label htmlFor={field}>{text('datesField')}</label>
        <select
          id={field}
          value={settings.dateLanguage}
          aria-describedby={help}
          onChange={({ target }) => change({ dateLanguage: target.value })}
        >
          <option value="">{text('datesAsTexts')}</option>
          <option value={ISO}>{formatDayOf(today, ISO)}</option>
          {DATE_LANGUAGES.map((tag) => (
            <option key={tag} value={tag}>
              {names.of(tag)}: {formatDayOf(today, tag)}
            </option>
          ))}
        </select>
        <p id={help} className={styles.help}>
          {text('datesHelp')}
        </p>
      </div>
    </Folded>
  );
}
