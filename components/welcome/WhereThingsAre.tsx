import { text } from '../ui/i18n';
import styles from './Welcome.module.css';

/** A drawing of a browser with a talk in it, and the key to its numbers. */
export function WhereThingsAre({ shortcut }: { shortcut: string }) {
  return (
    <section className={styles.where} aria-labelledby="where">
      <h2 id="where">{text('whereTitle')}</h2>
      <Drawing />
      <ol className={styles.numbers}>
        <li>{text('whereIcon')}</li>
        <li>{text('whereButton')}</li>
        <li>{shortcut === '' ? text('whereKeyNone') : text('whereKey', shortcut)}</li>
      </ol>
    </section>
  );
}

/** Drawn on a grid of 320 by 200. */
function Drawing() {
  return (
    <svg className={styles.drawing} viewBox="0 0 320 200" aria-hidden="true">
      <rect className={styles.paper} x="1" y="1" width="318" height="198" rx="8" />
      <path className={styles.line} d="M1 30h318" />
      <rect className={styles.line} x="14" y="9" width="220" height="13" rx="6.5" />
      <rect className={styles.sunken} x="30" y="44" width="260" height="142" rx="4" />
      <path className={styles.sign} d="M150 100l26 15-26 15z" />
      <path className={styles.line} d="M44 172h232" />
      <NumberMark x={296} y={15} number="1" />
      <NumberMark x={54} y={115} number="2" />
      <NumberMark x={160} y={160} number="3" />
    </svg>
  );
}

function NumberMark({ x, y, number }: { x: number; y: number; number: string }) {
  return (
    <>
      <circle className={styles.place} cx={x} cy={y} r="11" />
      <text className={styles.number} x={x} y={y + 4.5} textAnchor="middle">
        {number}
      </text>
    </>
  );
}
