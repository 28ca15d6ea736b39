import { useEffect, useRef, useState } from 'react';
import { formatTimestamp } from '../talks/timestamp';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import type { ReportedChange } from './useChanges';
import styles from './UndoBar.module.css';

/** The bar stays longer while the pointer is on it or it has the focus. */
const UNDO_DURATION_MS = 10_000;

interface UndoBarProps {
  change: ReportedChange;
  /** Undefined when the change was undone; the bar tells so then. */
  onUndo: (() => void) | undefined;
  /** Called when the time to undo is over. */
  onOver: () => void;
}

/** Tells what was changed, with a button to undo it. Each change needs a bar with its own `key`. */
export function UndoBar({ change, onUndo, onOver }: UndoBarProps) {
  const [isPointedAt, setPointedAt] = useState(false);
  const [hasFocus, setFocus] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const isDeletion = change.sentence === 'noteDeleted';
  const undoneSentence = isDeletion ? 'undoneDeleted' : 'undoneEdited';
  useEffect(() => {
    // The deleted row had the focus; undoing is the likeliest next action.
    if (isDeletion) button.current?.focus();
  }, [isDeletion]);
  useEffect(() => {
    if (isPointedAt || hasFocus) return undefined;
    const timer = setTimeout(onOver, UNDO_DURATION_MS);
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
      <span>{text(onUndo ? change.sentence : undoneSentence, formatTimestamp(change.at))}</span>
      {onUndo && (
        <Button ref={button} look="quiet" onClick={onUndo}>
          {text('undo')}
        </Button>
      )}
    </span>
  );
}
