import { useRef } from 'react';
import { text } from '../ui/i18n';
import { useLoaded } from '../ui/useLoaded';
import styles from './Trash.module.css';

/** The notebook is opened with the list alone, so that the settings do not wait for it. */
const load = async () => (await import('./StoredTrash')).StoredTrash;

/** The deleted notes, to be restored or deleted for good. */
export function TrashSection() {
  const loaded = useLoaded(load);
  const heading = useRef<HTMLHeadingElement>(null);
  return (
    <section className={styles.trash} aria-labelledby="trash">
      <h2 id="trash" ref={heading} tabIndex={-1}>
        {text('trash')}
      </h2>
      <p>{text('trashHelp')}</p>
      {loaded.state === 'failed' && <p role="alert">{text('problemTrash')}</p>}
      {loaded.state === 'loaded' && <loaded.part next={heading} />}
    </section>
  );
}
