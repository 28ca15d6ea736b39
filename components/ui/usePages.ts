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
 */
export function usePages<Item, Holder extends HTMLElement>(
  items: readonly Item[],
  step: number,
): Pages<Item, Holder> {
  const [limit, setLimit] = useState(step);
  const list = useRef<Holder>(null);
  useEffect(() => {
    if (limit === step) return;
    const firstAdded = list.current?.children.item(limit - step);
    firstAdded?.querySelector<HTMLElement>('button, a')?.focus();
  }, [limit, step]);
  return {
    shown: items.slice(0, limit),
    more: Math.min(step, Math.max(0, items.length - limit)),
    showMore: () => setLimit(limit + step),
    list,
  };
}
