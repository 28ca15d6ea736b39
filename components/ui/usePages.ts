import { useEffect, useRef, useState, type RefObject } from 'react';

/** The part of a long list that is in the page. */
interface Pages<Item, Holder> {
  shown: readonly Item[];
  /** How many more the next step brings; 0 when all are shown. */
  more: number;
  showMore: () => void;
  /** The list itself: the focus goes to the first row that was added. */
  list: RefObject<Holder | null>;
}

/**
 * Shows a list by steps, since a popup slows down with its rows and not with the notes behind them.
 * @param step rows
 * @param least so many rows are shown in any case
 */
export function usePages<Item, Holder extends HTMLElement>(
  items: readonly Item[],
  step: number,
  least = 0,
): Pages<Item, Holder> {
  const [asked, setLimit] = useState(step);
  const [reached, setReached] = useState(0);
  const limit = Math.max(asked, reached, Math.ceil(least / step) * step);
  // Rows that were shown stay: somebody may type in one of them.
  if (limit > reached) setReached(limit);
  const list = useRef<Holder>(null);
  useEffect(() => {
    if (asked === step) return;
    const firstAdded = list.current?.children.item(asked - step);
    firstAdded?.querySelector<HTMLElement>('button, a')?.focus();
  }, [asked, step]);
  return {
    shown: items.slice(0, limit),
    more: Math.min(step, Math.max(0, items.length - limit)),
    showMore: () => setLimit(limit + step),
    list,
  };
}
