import { type RefObject, useRef } from 'react';
import { UndoBar } from './UndoBar';
import type { Changes } from './useChanges';
import { useUndoKey } from './useUndoKey';
import styles from './UndoOffer.module.css';

interface UndoOfferProps {
  changes: Changes;
  /** Takes the focus when the bar with the focus goes. */
  next: RefObject<HTMLElement | null>;
}

/** Offers to undo the last change in a list: for a while by a bar, at any time by Ctrl+Z. */
export function UndoOffer({ changes, next }: UndoOfferProps) {
  const { history, news, undo, forgetNews } = changes;
  const offer = useRef<HTMLOutputElement>(null);
  const last = history.at(-1);
  const undoLast = (): void => {
    if (offer.current?.contains(document.activeElement)) next.current?.focus();
    void undo();
  };
  useUndoKey(last ? undoLast : undefined);
  return (
    <output ref={offer} className={styles.offer}>
      {news && (
        <UndoBar
          key={`${news.change.id} ${news.isUndone}`}
          change={news.change}
          onUndo={news.isUndone ? undefined : undoLast}
          onOver={forgetNews}
        />
      )}
    </output>
  );
}
