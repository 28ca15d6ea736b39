/** The media events of a frame's videos, in every tree that is known to contain one. */
export interface MediaEvents {
  /** Listens in a tree: media events do not leave their shadow root. */
  hear(tree: Node): void;
  /** Adds a listener. Call this before the first `hear`. */
  on(types: readonly string[], listener: (event: Event) => void): void;
}

/** @param signal its abort ends all listening */
export function createMediaEvents(signal: AbortSignal): MediaEvents {
  const knownTrees = new WeakSet<Node>();
  const listeners: { type: string; listener: (event: Event) => void }[] = [];
  return {
    on(types, listener) {
      listeners.push(...types.map((type) => ({ type, listener })));
    },
    hear(tree) {
      if (knownTrees.has(tree)) return;
      knownTrees.add(tree);
      for (const { type, listener } of listeners) {
        tree.addEventListener(type, listener, { capture: true, signal });
      }
    },
  };
}
