import { useId } from 'react';
import { DATE_LANGUAGES, useDates } from '../settings/dates';
import { useChangedSettings } from '../settings/useSettings';
import { Folded } from '../ui/Folded';
import { formatDay, ISO, language, text } from '../ui/i18n';
import styles from '../ui/Section.module.css';

/** The day of dotScale 2015. */
const EXAMPLE_DAY = '2015-06-08';

/** The setting for the language of dates in Talkmark's pages. */
export function Dates() {
  const [settings, change] = useChangedSettings();
  const { day } = useDates();
  const [field, help] = [useId(), useId()];
  if (!settings) return null;
  const names = new Intl.DisplayNames(language(), { type: 'language' });
  return (
    <Folded title={text('datesTitle')} state={day(EXAMPLE_DAY)}>
      <div className={styles.choice}>
        <label htmlFor={field}>{text('datesField')}</label>
        <select
          id={field}
          value={settings.dateLanguage}
          aria-describedby={help}
          onChange={({ target }) => change({ dateLanguage: target.value })}
        >
          <option value="">{text('datesAsTexts')}</option>
          <option value={ISO}>{formatDay(EXAMPLE_DAY, ISO)}</option>
          {DATE_LANGUAGES.map((tag) => (
            <option key={tag} value={tag}>
              {names.of(tag)}: {formatDay(EXAMPLE_DAY, tag)}
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
