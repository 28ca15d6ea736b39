/** An observable value, in the form that React's `useSyncExternalStore` takes. */
export interface Store<T> {
  state: () => T;
  change: (next: T) => void;
  /** @returns a function that ends the subscription */
  subscribe: (changed: () => void) => () => void;
}

export function createStore<T>(first: T): Store<T> {
  let value = first;
  const listeners = new Set<() => void>();
  return {
    state: () => value,
    change(next) {
      value = next;
      for (const listener of listeners) listener();
    },
    subscribe(changed) {
      listeners.add(changed);
      return () => listeners.delete(changed);
    },
  };
}
