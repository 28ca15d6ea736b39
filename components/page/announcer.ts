/** Reads sentences out to users of a screen reader. */
export interface Announcer {
  /** @param said holds nothing of a note's text: a page could show it, too */
  say(said: string): void;
}

/** Milliseconds: a live region that has just come is heard when it changes after that. */
const SETTLED = 150;

/**
 * Makes a live region of a page; it is put there with the first sentence. The composer's own is gone
 * with the composer.
 * @param signal its abort removes it
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
    say(said) {
      if (signal.aborted) return;
      if (!host.isConnected) page.documentElement.append(host);
      region.textContent = '';
      clearTimeout(next);
      next = setTimeout(() => (region.textContent = said), SETTLED);
    },
  };
}
