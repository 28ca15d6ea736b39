import { useCallback } from 'react';

const ROW_STEPS: Readonly<Record<string, number>> = { ArrowDown: 1, j: 1, ArrowUp: -1, k: -1 };

/**
 * Moves the focus through a list with the arrow keys or J and K, and to its ends with Home and End. Each
 * row has a link with `data-row`. Tab works as usual.
 * @returns the `ref` for the element that holds the list
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
  if (ctrlKey || metaKey || altKey || isFormField(target)) return undefined;
  const rows = [...list.querySelectorAll<HTMLElement>('[data-row]')];
  if (key === 'Home') return rows[0];
  if (key === 'End') return rows.at(-1);
  const currentIndex = rows.findIndex((row) => row.closest('li')?.contains(target as Node));
  const step = ROW_STEPS[key];
  return step === undefined || currentIndex + step < 0 ? undefined : rows[currentIndex + step];
}

function isFormField(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.matches('input, textarea, select');
}
