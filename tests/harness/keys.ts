import type { KeyInput, Page } from 'puppeteer-core';
import type { Call } from './bidi';
import type { Display } from './display';

/** The keyboard. Keys are named as X11 does, joined by plus signs: `alt+n`, `shift+Return`, `Escape`, `space`. */
export interface Keys {
  /** Types text; a new line is the Return key. */
  type(text: string): Promise<void>;
  press(key: string): Promise<void>;
}

/** What the keyboard of the display has keys for, see display.ts. */
const western = /^[\n\u0020-\u00FF]*$/;

/**
 * Real key presses, to whatever has the focus on that display.
 * @param others gives what a western keyboard has no keys for, as an input method would
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

/** Keys that are named, as WebDriver writes them: https://www.w3.org/TR/webdriver2/#keyboard-actions */
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

/** Names of the same keys in Chromium's driver, where they differ from X11's. */
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
 * Key presses by Chromium's driver, which the page and its frames hear but the browser's own shortcuts do not.
 * @param shown gives the page in front
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
      // In full screen the window takes this key, and there is none.
      if (last === 'Escape')
        await page.evaluate(() => document.fullscreenElement && document.exitFullscreen());
      for (const modifier of held.toReversed()) await keyboard.up(modifier);
    },
  };
}

/**
 * The same in Firefox, by WebDriver BiDi.
 * @param shown gives the tab in front, as BiDi names it
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
