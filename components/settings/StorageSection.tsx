import { useId } from 'react';
import { text } from '../ui/i18n';
import { useLoaded } from '../ui/useLoaded';
import styles from './Section.module.css';

/** The notebook is opened with it, so that the other settings do not wait. */
const load = async () => (await import('./StorageUse')).StorageUse;

/** The room that notes take, and how safe it is. */
export function StorageSection() {
  const title = useId();
  const loaded = useLoaded(load);
  return (
    <section className={styles.section} aria-labelledby={title}>
      <h2 id={title}>{text('storageTitle')}</h2>
      {loaded.state === 'failed' && <p role="alert">{text('problemRead')}</p>}
      {loaded.state === 'loaded' && <loaded.part />}
    </section>
  );
}
