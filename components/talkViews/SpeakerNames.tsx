import { language } from '../ui/i18n';
import styles from './SpeakerNames.module.css';

/** The names of those who speak, joined as the user's language joins them. */
export function SpeakerNames({ names }: { names: readonly string[] }) {
  const parts = new Intl.ListFormat(language(), { type: 'conjunction' }).formatToParts(names);
  // The parts of a list have nothing else to be told apart by.
  const keyed = parts.map((part, index) => ({ ...part, key: `${index}` }));
  return (
    <p className={styles.speakers}>
      {keyed.map(({ type, value, key }) =>
        type === 'element' ? <bdi key={key}>{value}</bdi> : <span key={key}>{value}</span>,
      )}
    </p>
  );
}
