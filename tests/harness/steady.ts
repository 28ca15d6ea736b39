import type { Tab } from './browser';

/** A page to open, or a fragment (after `#`) of the page that is open. */
export interface Opened {
  /** A page of the extension such as `options.html`, or a fragment such as `#/search`. */
  address: string;
  /** A selector of the element that is read last; it has to be visible. */
  whole: string;
  /** CSS pixels. */
  width: number;
  height: number;
}

/**
 * Opens a page of the extension in a frame of another one, and inspects it at each frame that the
 * browser paints, from the first one until nothing changes.
 * @param helper a page of the extension, in front
 * @returns a line for each control that was visible and is later at another place, or gone
 */
export function whatMoved(helper: Tab, opened: Opened): Promise<string[]> {
  return helper.evaluate(watchOpening, opened);
}

/** Runs in the page. The opened page runs in the same process and has the same origin. */
async function watchOpening({ address, whole, width, height }: Opened): Promise<string[]> {
  /** Frames that are painted while nothing changes. */
  const STILL = 30;
  /** Milliseconds; the driver waits for 20 seconds. */
  const WITHIN = 15_000;
  const INTERACTIVE = 'a, button, input, select, summary, textarea, video';
  const deadline = performance.now() + WITHIN;
  const drawn = async (): Promise<void> => {
    if (performance.now() > deadline)
      throw new Error(`${address} has no ${whole}, or never rests.`);
    await new Promise(requestAnimationFrame);
  };
  const isSeen = (element: Element): boolean => {
    const { width: wide, height: high } = element.getBoundingClientRect();
    return element.checkVisibility({ visibilityProperty: true }) && wide > 0 && high > 0;
  };
  const named = (element: Element): string => {
    const name = element.getAttribute('aria-label') ?? element.textContent ?? '';
    return `${element.localName} "${name.trim().slice(0, 40)}"`;
  };

  async function open(): Promise<Document> {
    const old = document.querySelector('iframe');
    if (address.startsWith('#') && old?.contentWindow) {
      const inside = old.contentWindow;
      const gone = new Promise((resolve) => {
        inside.addEventListener('hashchange', resolve, { once: true });
      });
      inside.location.hash = address;
      await gone;
      return inside.document;
    }
    old?.remove();
    const frame = document.createElement('iframe');
    const place = { position: 'fixed', inset: '0 auto auto 0', border: '0' };
    Object.assign(frame.style, place, { width: `${width}px`, height: `${height}px` });
    frame.src = address;
    document.body.append(frame);
    // Its own document replaces an empty one.
    while (frame.contentDocument?.URL === 'about:blank' || !frame.contentDocument?.body) {
      await drawn();
    }
    return frame.contentDocument;
  }

  const page = await open();
  const first = new Map<Element, { x: number; y: number; name: string }>();
  const moved = new Map<Element, string>();
  let still = 0;
  const watch = new MutationObserver(() => {
    still = 0;
  });
  watch.observe(page, { subtree: true, childList: true, attributes: true, characterData: true });
  while (still < STILL) {
    await drawn();
    const last = page.querySelector(whole);
    still = last && isSeen(last) ? still + 1 : 0;
    for (const element of page.querySelectorAll(INTERACTIVE)) {
      if (first.has(element) || !isSeen(element)) continue;
      const { x, y } = element.getBoundingClientRect();
      first.set(element, { x, y, name: named(element) });
    }
    for (const [element, { x, y, name }] of first) {
      const now = element.getBoundingClientRect();
      const [right, down] = [Math.round(now.x - x), Math.round(now.y - y)];
      if (!element.isConnected || !isSeen(element)) {
        moved.set(element, `${address}: ${name} went away`);
      } else if (right !== 0 || down !== 0) {
        moved.set(element, `${address}: ${name} moved by ${right}, ${down}`);
      }
    }
  }
  watch.disconnect();
  if (first.size === 0) throw new Error(`${address} shows nothing to click.`);
  return [...moved.values()];
}
