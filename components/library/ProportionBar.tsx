import styles from './ProportionBar.module.css';

interface ProportionBarProps {
  part: number;
  whole: number;
}

/** A bar that shows a part of a whole. Hidden from screen readers: the words beside it say the same. */
export function ProportionBar({ part, whole }: ProportionBarProps) {
  const share = whole > 0 ? Math.min(1, part / whole) : 0;
  return (
    <svg className={styles.share} aria-hidden="true" viewBox="0 0 100 4" preserveAspectRatio="none">
      <rect className={styles.whole} width="100" height="4" />
      <rect className={styles.part} width={share * 100} height="4" />
    </svg>
  );
}
