import { text } from './i18n';
import { VisuallyHidden } from './VisuallyHidden';
import styles from './Skeleton.module.css';

/** Reserves the space of a heading while it loads. Not animated, because the wait is short. */
export function Skeleton() {
  return (
    <div className={styles.skeleton}>
      <VisuallyHidden as="h1">{text('looking')}</VisuallyHidden>
      <div className={styles.where} />
      <div className={styles.title} />
      <div className={styles.speakers} />
    </div>
  );
}
