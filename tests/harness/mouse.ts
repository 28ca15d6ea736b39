import type { Page } from 'puppeteer-core';
import type { Call } from './bidi';
import type { Scope } from './browser';
import type { Display } from './display';

/** The mouse over a tab. Positions are in pixels of the tab's page. */
export interface Mouse {
  move(x: number, y: number): Promise<void>;
  down(): Promise<void>;
  up(): Promise<void>;
}

/** Returns the page's position on the screen; runs in the page. */
function pageOnScreen(): { left: number; top: number } {
  const { mozInnerScreenX, mozInnerScreenY } = window as unknown as Record<string, number>;
  if (mozInnerScreenX !== undefined && mozInnerScreenY !== undefined) {
    return { left: mozInnerScreenX, top: mozInnerScreenY };
  }
  // Chromium does not report it. Its window has equal borders on three sides, and its bars above the page.
  const edge = (outerWidth - innerWidth) / 2;
  return { left: screenX + edge, top: screenY + outerHeight - innerHeight - edge };
}

/** Returns the real mouse, whose events pass through the window system like a person's. */
export function mouseOnDisplay(display: Display, page: Pick<Scope, 'evaluate'>): Mouse {
  return {
    async move(x, y) {
      const { left, top } = await page.evaluate(pageOnScreen);
      await display.xdotool('mousemove', `${Math.round(left + x)}`, `${Math.round(top + y)}`);
    },
    async down() {
      await display.xdotool('mousedown', '1');
    },
    async up() {
      await display.xdotool('mouseup', '1');
    },
  };
}

export function mouseOfChromium({ mouse }: Page): Mouse {
  return {
    move: (x, y) => mouse.move(x, y),
    down: () => mouse.down(),
    up: () => mouse.up(),
  };
}

export function mouseOfFirefox(call: Call, context: string): Mouse {
  const perform = async (action: object): Promise<void> => {
    const actions = [{ type: 'pointer', id: 'mouse', actions: [action] }];
    await call('input.performActions', { context, actions });
  };
  return {
    move: (x, y) => perform({ type: 'pointerMove', x: Math.round(x), y: Math.round(y) }),
    down: () => perform({ type: 'pointerDown', button: 0 }),
    up: () => perform({ type: 'pointerUp', button: 0 }),
  };
}
