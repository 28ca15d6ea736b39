import { setTimeout as sleep } from 'node:timers/promises';
import type { Browser, Frame } from 'puppeteer-core';
import type { Scope } from './browser';
import { atRest } from './rest';

/** Returns a frame that puppeteer can reach as a scope. */
export function scopeOf(frame: Frame): Scope {
  const scope: Scope = {
    evaluate: (run, ...args) =>
      frame.evaluate(run as (...given: unknown[]) => unknown, ...args) as Promise<never>,
    async click(selector, button = 'left') {
      await atRest(scope, selector);
      await frame.click(selector, { button });
    },
  };
  return scope;
}

/** A frame with a running process answers within this time, in milliseconds. */
const ANSWERS_WITHIN = 1500;

/**
 * Returns a frame that answers; undefined while there is none. 2026-11, puppeteer 25.16: puppeteer sometimes misses
 * that a frame has moved to another process, and waits for it for half a minute. Such a frame gets a session of its own.
 */
export async function reachedScope(
  browser: Browser,
  frame: Frame | undefined,
): Promise<Scope | undefined> {
  if (!frame) return undefined;
  const answer = frame.evaluate(() => true).catch(() => false);
  if (await Promise.race([answer, sleep(ANSWERS_WITHIN, false)])) return scopeOf(frame);
  return scopeBeside(browser, frame.url());
}

/** Reaches a frame through a session of its own. A click there is `element.click()`, not the mouse. */
async function scopeBeside(browser: Browser, url: string): Promise<Scope | undefined> {
  const target = browser.targets().find((each) => each.url() === url);
  const session = await target?.createCDPSession();
  if (!session) return undefined;
  const scope: Scope = {
    async evaluate(run, ...args) {
      const { result, exceptionDetails } = await session.send('Runtime.evaluate', {
        expression: `(${run.toString()})(...${JSON.stringify(args)})`,
        awaitPromise: true,
        returnByValue: true,
        userGesture: true,
      });
      if (exceptionDetails) throw new Error(exceptionDetails.text);
      return result.value as never;
    },
    click: (selector, button) =>
      scope.evaluate(
        (wanted, isRight) => {
          if (isRight) throw new Error('Only the mouse has a right button.');
          const element = document.querySelector<HTMLElement>(wanted);
          element?.focus();
          element?.click();
        },
        selector,
        button === 'right',
      ),
  };
  return scope;
}
