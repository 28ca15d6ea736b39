import type { KeyInput, Page } from 'puppeteer-core';
import type { Call } from './bidi';
import type { Display } from './display';

/** The keyboard. Keys have their X11 names, joined by plus signs: `alt+n`, `shift+Return`, `Escape`, `space`. */
export interface Keys {
  /** Types a text; a line break is the Return key. */
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
}

/** The characters that have a key on the display's keyboard, see display.ts. */
const western = /^[\n\u0020-\u00FF]*$/;

/**
 * Returns a keyboard with real key presses, which reach whatever has the focus on that display.
 * @param others enters text that a western keyboard has no keys for, as an input method does
 */
export function keysOnDisplay(display: Display, others: (text: string) => Promise<void>): Keys {
  return {
    async type(text) {
      if (western.test(text)) await display.xdotool('type', '--delay', '15', '--', text);
      else await others(text);
    },
    async press(key) {
      await display.xdotool('key', '--', key);
    },
  };
}

/** WebDriver's codes for named keys: https://www.w3.org/TR/webdriver2/#keyboard-actions */
const webDriverKeys = new Map([
  ['alt', '\uE00A'],
  ['shift', '\uE008'],
  ['ctrl', '\uE009'],
  ['super', '\uE03D'],
  ['Return', '\uE007'],
  ['Tab', '\uE004'],
  ['Escape', '\uE00C'],
  ['BackSpace', '\uE003'],
  ['Delete', '\uE017'],
  ['Left', '\uE012'],
  ['Up', '\uE013'],
  ['Right', '\uE014'],
  ['Down', '\uE015'],
  ['Home', '\uE011'],
  ['End', '\uE010'],
  ['Prior', '\uE00E'],
  ['Next', '\uE00F'],
  ['space', ' '],
]);

/** The names in Chromium's driver, where they differ from X11's. */
const chromiumKeys = new Map<string, KeyInput>([
  ['alt', 'Alt'],
  ['shift', 'Shift'],
  ['ctrl', 'Control'],
  ['super', 'Meta'],
  ['Return', 'Enter'],
  ['space', 'Space'],
  ['BackSpace', 'Backspace'],
  ['Prior', 'PageUp'],
  ['Next', 'PageDown'],
  ['Left', 'ArrowLeft'],
  ['Right', 'ArrowRight'],
  ['Up', 'ArrowUp'],
  ['Down', 'ArrowDown'],
]);

/**
 * Returns a keyboard with key presses by Chromium's driver. They reach the page and its frames but not the browser's
 * own shortcuts.
 * @param shown returns the selected page
 */
export function keysOfChromium(shown: () => Promise<Page>): Keys {
  const named = (key: string): KeyInput => chromiumKeys.get(key) ?? (key as KeyInput);
  return {
    async type(text) {
      await (await shown()).keyboard.type(text);
    },
    async press(key) {
      const page = await shown();
      const { keyboard } = page;
      const held = key.split('+').map(named);
      const last = held.pop() ?? 'Escape';
      for (const modifier of held) await keyboard.down(modifier);
      await keyboard.press(last);
      // In fullscreen the window would handle Escape, but a headless browser has no window.
      if (last === 'Escape')
        await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
      for (const modifier of held.toReversed()) await keyboard.up(modifier);
    },
  };
}

/**
 * Returns the same for Firefox, by WebDriver BiDi.
 * @param shown returns BiDi's id of the selected tab
 */
export function keysOfFirefox(call: Call, shown: () => Promise<string>): Keys {
  const perform = async (
    actions: { type: 'keyDown' | 'keyUp'; value: string }[],
  ): Promise<void> => {
    const context = await shown();
    await call('input.performActions', {
      context,
      actions: [{ type: 'key', id: 'keyboard', actions }],
    });
  };
  const down = (value: string) => ({ type: 'keyDown' as const, value });
  const up = (value: string) => ({ type: 'keyUp' as const, value });
  return {
    type: (text) => perform(Array.from(text).flatMap((sign) => [down(sign), up(sign)])),
    press(key) {
      const values = key.split('+').map((name) => webDriverKeys.get(name) ?? name);
      return perform([...values.map(down), ...values.toReversed().map(up)]);
    },
  };
}
