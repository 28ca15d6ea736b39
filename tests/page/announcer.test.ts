// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createAnnouncer } from '../../components/page/announcer';

describe('what screen readers hear', () => {
  let region: () => Element | undefined;
  let leave: AbortController;
  beforeEach(() => {
    vi.useFakeTimers();
    leave = new AbortController();
    const roots = vi.spyOn(Element.prototype, 'attachShadow').mock.results;
    region = () => (roots[0]?.value as ShadowRoot | undefined)?.querySelector('div') ?? undefined;
  });
  afterEach(() => {
    leave.abort();
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it('is one sentence in a live region, which was there before it', () => {
    const announcer = createAnnouncer(document, leave.signal);
    expect(document.documentElement.lastElementChild?.tagName).toBe('BODY');
    announcer.say('Note saved at 12 minutes, 3 seconds');
    expect(region()?.getAttribute('role')).toBe('status');
    expect(region()?.isConnected).toBe(true);
    expect(region()?.textContent).toBe('');
    vi.runAllTimers();
    expect(region()?.textContent).toBe('Note saved at 12 minutes, 3 seconds');
    // The page can find the host but nothing in it.
    const host = document.documentElement.lastElementChild;
    expect(host?.shadowRoot).toBeNull();
    expect(host?.textContent).toBe('');
  });

  it('is said anew when it is the same, and the last of two in a row', () => {
    const announcer = createAnnouncer(document, leave.signal);
    announcer.say('Bookmark');
    vi.runAllTimers();
    announcer.say('Bookmark');
    expect(region()?.textContent).toBe('');
    announcer.say('Range');
    vi.runAllTimers();
    expect(region()?.textContent).toBe('Range');
  });

  it('goes with the player, and says nothing after it', () => {
    const announcer = createAnnouncer(document, leave.signal);
    announcer.say('Bookmark');
    leave.abort();
    expect(region()?.isConnected).toBe(false);
    announcer.say('Range');
    vi.runAllTimers();
    expect(region()?.isConnected).toBe(false);
  });
});
