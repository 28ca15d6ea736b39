import { language } from '../ui/i18n';
import styles from './SpeakerNames.module.css';

/** The speakers' names as a list in the user's language. */
export function SpeakerNames({ names }: { names: readonly string[] }) {
  const parts = new Intl.ListFormat(language(), { type: 'conjunction' }).formatToParts(names);
  // Parts have no id, and names may repeat: the index is the only key.
  const keyed = parts.map((part, index) => ({ ...part, key: `${index}` }));
  return (
    <p className={styles.speakers}>
      {keyed.map(({ type, value, key }) =>
        type === 'element' ? <bdi key={key}>{value}</bdi> : <span key={key}>{value}</span>,
      )}
    </p>
  );
}
