/** Reads sentences out to users of a screen reader. */
export interface Announcer {
  /** @param sentence never contains a note's text, because the page could read it */
  say(sentence: string): void;
}

/** Screen readers announce a new live region only if it changes some time after it was added. */
const SETTLE_MS = 150;

/**
 * Creates a live region, which enters the page with the first sentence. The composer cannot announce
 * anything once it is closed: its own live region goes with it.
 * @param signal its abort removes the region
 */
export function createAnnouncer(page: Document, signal: AbortSignal): Announcer {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const region = page.createElement('div');
  let next: ReturnType<typeof setTimeout> | undefined;
  host.style.setProperty('all', 'initial', 'important');
  Object.assign(region.style, {
    position: 'fixed',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  });
  region.role = 'status';
  root.append(region);
  signal.addEventListener('abort', () => {
    clearTimeout(next);
    host.remove();
  });
  return {
    say(sentence) {
      if (signal.aborted) return;
      if (!host.isConnected) page.documentElement.append(host);
      region.textContent = '';
      clearTimeout(next);
      next = setTimeout(() => (region.textContent = sentence), SETTLE_MS);
    },
  };
}
