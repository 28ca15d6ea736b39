import { text } from '../ui/i18n';
import styles from './WhatToDo.module.css';

/** Instructions for a tab without a talk. */
export function WhatToDo({ shortcut }: { shortcut: string }) {
  return (
    <div className={styles.toDo}>
      <p className={styles.none}>{text('panelNoTalk')}</p>
      <p>{shortcut === '' ? text('panelToDo') : text('panelToDoKey', shortcut)}</p>
    </div>
  );
}
