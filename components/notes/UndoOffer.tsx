import { type RefObject, useRef } from 'react';
import { UndoBar } from './UndoBar';
import type { Changes } from './useChanges';
import { useUndoKey } from './useUndoKey';
import styles from './UndoOffer.module.css';

interface UndoOfferProps {
  changes: Changes;
  /** Takes the focus where the bar that had it goes. */
  next: RefObject<HTMLElement | null>;
}

/** Offers to take back what was done last in a list: by its bar for a while, by Ctrl+Z from then on. */
export function UndoOffer({ changes, next }: UndoOfferProps) {
  const { made, news, undo, forgetNews } = changes;
  const place = useRef<HTMLOutputElement>(null);
  const last = made.at(-1);
  const takeBack = (): void => {
    if (place.current?.contains(document.activeElement)) next.current?.focus();
    void undo();
  };
  useUndoKey(last ? takeBack : undefined);
  return (
    <output ref={place} className={styles.offer}>
      {news && (
        <UndoBar
          key={`${news.change.id} ${news.isUndone}`}
          change={news.change}
          onUndo={news.isUndone ? undefined : takeBack}
          onOver={forgetNews}
        />
      )}
    </output>
  );
}
