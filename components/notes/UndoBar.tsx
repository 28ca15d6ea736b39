import { useEffect, useRef, useState } from 'react';
import { formatTimestamp } from '../talks/timestamp';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import type { MadeChange } from './useChanges';
import styles from './UndoBar.module.css';

/** Milliseconds; the bar stays for longer while it is pointed at or has the focus. */
const UNDO_TIME = 10_000;

interface UndoBarProps {
  change: MadeChange;
  /** None where the change was taken back: that is what is said then. */
  onUndo: (() => void) | undefined;
  /** The time to undo is over. */
  onOver: () => void;
}

/** Says what was done to a note and takes it back; each change needs a bar of its own. */
export function UndoBar({ change, onUndo, onOver }: UndoBarProps) {
  const [isPointedAt, setPointedAt] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const undone = change.said === 'noteDeleted' ? 'undoneDeleted' : 'undoneEdited';
  const isDeletion = change.said === 'noteDeleted';
  useEffect(() => {
    // The row that had the focus is gone, and this is what one may want next.
    if (isDeletion) button.current?.focus();
  }, [isDeletion]);
  useEffect(() => {
    if (isPointedAt || hasFocus) return undefined;
    const timer = setTimeout(onOver, UNDO_TIME);
    return () => clearTimeout(timer);
  }, [isPointedAt, hasFocus, onOver]);
  return (
    <span
      className={styles.bar}
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocus={() => setFocus(true)}
      onBlur={() => setFocus(false)}
    >
      <span>{text(onUndo ? change.said : undone, formatTimestamp(change.at))}</span>
      {onUndo && (
        <Button ref={button} look="quiet" onClick={onUndo}>
          {text('undo')}
        </Button>
      )}
    </span>
  );
}
