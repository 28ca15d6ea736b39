/** What happens to the videos of a frame, in every tree of it that is known to hold one. */
export interface MediaEvents {
  /** Hears the videos of a tree: their events leave no shadow root. */
  hear(tree: Node): void;
  /** To be called before the first tree is heard. */
  on(types: readonly string[], listener: (event: Event) => void): void;
}

/** @param signal its abort ends all listening */
export function createMediaEvents(signal: AbortSignal): MediaEvents {
  const heard = new WeakSet<Node>();
  const listeners: { type: string; listener: (event: Event) => void }[] = [];
  return {
    on(types, listener) {
      listeners.push(...types.map((type) => ({ type, listener })));
    },
    hear(tree) {
      if (heard.has(tree)) return;
      heard.add(tree);
      for (const { type, listener } of listeners) {
        tree.addEventListener(type, listener, { capture: true, signal });
      }
    },
  };
}
