import { useCallback } from 'react';

const STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/**
 * Arrows, and J and K, go from row to row of a list whose rows each have a link with `data-row`; Home and
 * End go to the first and the last. They serve beside Tab, not in place of it.
 * @returns the `ref` of what holds the list
 */
export function useRowKeys() {
  return useCallback((list: HTMLElement | null) => {
    if (!list) return undefined;
    const onKey = (event: KeyboardEvent): void => {
      const row = rowAfter(list, event);
      if (!row) return;
      event.preventDefault();
      row.focus();
    };
    list.addEventListener('keydown', onKey);
    return () => list.removeEventListener('keydown', onKey);
  }, []);
}

function rowAfter(list: HTMLElement, event: KeyboardEvent): HTMLElement | undefined {
  const { key, target, ctrlKey, metaKey, altKey } = event;
  if (ctrlKey || metaKey || altKey || isTyped(target)) return undefined;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  if (key === 'Home') return rows[0];
  if (key === 'End') return rows.at(-1);
  const here = rows.findIndex((row) => row.closest('li')?.contains(target as Node));
  const step = STEPS[key];
  return step === undefined || here + step < 0 ? undefined : rows[here + step];
}

function isTyped(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
