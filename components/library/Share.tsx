import styles from './Share.module.css';

interface ShareProps {
  part: number;
  whole: number;
}

/** A part of a whole as a line that is partly filled; what it means is said beside it in words. */
export function Share({ part, whole }: ShareProps) {
  const share = whole > 0 ? Math.min(1, part / whole) : 0;
  return (
    <svg className={styles.share} aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect className={styles.whole} width="100" height="4" />
      <rect className={styles.part} width={share * 100} height="4" />
    </svg>
  );
}
