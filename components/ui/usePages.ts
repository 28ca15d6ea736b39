import { useEffect, useRef, useState, type RefObject } from 'react';

/** The part of a long list that is rendered. */
interface Pages<Item, Holder> {
  shown: readonly Item[];
  /** The number of items that the next step adds; 0 when all are shown. */
  more: number;
  showMore: () => void;
  /** The list element: after a step the focus moves to its first new row. */
  list: RefObject<Holder | null>;
}

/**
 * Shows a list in steps, because the rendered rows slow a popup down and not the notes behind them.
 * @param rowsPerStep number of rows that each step adds
 * @param minimumRows number of rows that are shown in any case
 */
export function usePages<Item, Holder extends HTMLElement>(
  items: readonly Item[],
  rowsPerStep: number,
  minimumRows = 0,
): Pages<Item, Holder> {
  const [requested, setRequested] = useState(rowsPerStep);
  const [reached, setReached] = useState(0);
  const stepsForMinimum = Math.ceil(minimumRows / rowsPerStep);
  const limit = Math.max(requested, reached, stepsForMinimum * rowsPerStep);
  // Rows that were shown stay, because the user may be typing in one of them.
  if (limit > reached) setReached(limit);
  const list = useRef<Holder>(null);
  useEffect(() => {
    if (requested === rowsPerStep) return;
    const firstAdded = list.current?.children.item(requested - rowsPerStep);
    firstAdded?.querySelector<HTMLElement>('button, a')?.focus();
  }, [requested, rowsPerStep]);
  return {
    shown: items.slice(0, limit),
    more: Math.min(rowsPerStep, Math.max(0, items.length - limit)),
    showMore: () => setRequested(limit + rowsPerStep),
    list,
  };
}
