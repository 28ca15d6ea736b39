import { expect, it } from 'vitest';
import type { Scope, TestBrowser } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { figure } from '../harness/figures';
import { openComposer, openTalk, stored, talk, writeNote } from '../harness/talkmark';
import { until } from '../harness/until';

const SECRET = 'qz7canary';

/** Makes the page listen to every event it can, in every phase, on everything it can reach. */
function eavesdrop(page: Scope): Promise<void> {
  return page.evaluate(() => {
    const caught: string[] = [];
    const types = 'keydown keypress keyup beforeinput input textInput paste copy cut change'.split(
      ' ',
    );
    const more = 'compositionstart compositionupdate compositionend selectionchange message'.split(
      ' ',
    );
    for (const target of [window, document, document.documentElement, document.body]) {
      for (const type of [...types, ...more]) {
        for (const capture of [true, false]) {
          const listen = (event: Event): void => {
            const { key, data } = event as KeyboardEvent & InputEvent;
            caught.push(`${type} ${key ?? ''} ${JSON.stringify(data ?? '')}`);
          };
          target.addEventListener(type, listen, { capture });
        }
      }
    }
    Object.assign(window, { caught });
  });
}

/** Returns all places in which the page finds a part of a text. */
function traces(page: Scope, text: string): Promise<string[]> {
  return page.evaluate((wanted) => {
    const { caught } = window as unknown as { caught: string[] };
    const frames = [...Array(window.length).keys()].map((number) => {
      try {
        return window[number]?.document.documentElement.outerHTML ?? '';
      } catch {
        return '';
      }
    });
    const kept = [localStorage, sessionStorage].flatMap((store) => Object.entries(store));
    const storage = JSON.stringify(kept);
    const globals = Object.keys(window).join(' ');
    const entries = performance.getEntries().map(({ name }) => name);
    const looked = {
      heard: caught.join('\n'),
      dom: document.documentElement.outerHTML + frames.join(''),
      storage,
      globals,
      entries: entries.join('\n'),
      selection: String(getSelection()),
    };
    const own = /(?:chrome|moz)-extension:/;
    return Object.entries(looked)
      .filter(([, value]) => value.includes(wanted) || own.test(value))
      .map(([where]) => where);
  }, text);
}

/** Sends ten thousand synthetic events and messages. */
function attack(page: Scope): Promise<void> {
  return page.evaluate(async () => {
    const everything = [...document.querySelectorAll('*')];
    // Keeps the page from navigating away by a clicked link.
    window.addEventListener('click', (event) => event.preventDefault(), true);
    const keys = ['n', 'm', 'r', 'p', 'Enter', 'Escape', 'Delete', ' '];
    for (let number = 0; number < 10_000; number += 1) {
      const target = everything[number % everything.length] ?? document;
      const key = keys[number % keys.length] ?? 'n';
      const options = { bubbles: true, composed: true, cancelable: true, clientX: 5, clientY: 5 };
      const events = [
        () =>
          new KeyboardEvent('keydown', {
            ...options,
            key,
            altKey: true,
            code: `Key${key.toUpperCase()}`,
          }),
        () => new PointerEvent('pointermove', options),
        () => new PointerEvent('pointerdown', options),
        () => new MouseEvent('click', options),
        () =>
          new CustomEvent('x-storagemutated-1', { detail: { 'idb://talkmark/notes/': { d: 0 } } }),
        () => new CustomEvent('talkmark', { detail: { type: 'saveNote' } }),
      ];
      const made = events[number % events.length];
      if (made) target.dispatchEvent(made());
      const type = ['saveNote', 'keepDraft', 'openComposer', 'restoreLost'][number % 4];
      const message = {
        type,
        id: number,
        data: { note: { id: crypto.randomUUID(), text: 'forged' } },
      };
      window.postMessage(message, '*');
      for (let frame = 0; frame < window.length; frame += 1)
        window[frame]?.postMessage(message, '*');
      if (number % 500 === 0) await new Promise((resolve) => setTimeout(resolve));
    }
  });
}

/** Returns addresses by which a page may detect an extension. */
function probes(page: Scope, origin: string): Promise<string[]> {
  return page.evaluate(async (from) => {
    const paths = ['manifest.json', 'composer.html', 'icons/128.png', 'player.js', 'background.js'];
    const answers = await Promise.all(
      paths.map(async (path) => {
        const isFound = await fetch(`${from}/${path}`).then(
          ({ ok }) => ok,
          () => false,
        );
        return isFound ? [path] : [];
      }),
    );
    return answers.flat();
  }, origin);
}

async function allOf(browser: TestBrowser): Promise<unknown> {
  return {
    notes: await stored(browser),
    drafts: await stored(browser, 'drafts'),
    pictures: await stored(browser, 'pictures'),
  };
}

describeInBrowsers('a hostile page', (session) => {
  it('hears and finds nothing of a note', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    await eavesdrop(open.tab);
    const composer = await openComposer(browser, open);
    await writeNote(browser, composer, SECRET.repeat(12));
    await until(async () => (await stored(browser)).length === 1, { what: 'the note' });
    expect(await traces(open.tab, SECRET)).toEqual([]);
    const heard = await open.tab.evaluate(() => (window as unknown as { caught: string[] }).caught);
    expect(
      heard.filter((event) => /^(?:keypress|beforeinput|input|textInput) /.test(event)),
    ).toEqual([]);
    const length = SECRET.length * 12;
    await figure('S-1', browser.name, `0 of ${length} typed characters reached the page`);
    await open.tab.close();
  });

  it('makes, changes and shows nothing by events and messages of its own', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    // Now the page has marks, buttons and a preloaded composer.
    await writeNote(browser, await openComposer(browser, open), 'the only one');
    const before = await allOf(browser);
    await open.tab.bringToFront();
    await attack(open.tab);
    const composer = await open.composer();
    expect(await composer.hasKeys()).toBe(false);
    expect(await allOf(browser)).toEqual(before);
    await open.tab.bringToFront();
    // A person who presses the real key can still use it.
    await writeNote(browser, await openComposer(browser, open), 'by a person');
    expect((await stored(browser)).filter(({ text }) => text === 'by a person')).toHaveLength(1);
    await figure(
      'S-4',
      browser.name,
      '10,000 synthetic events and messages: nothing made or changed',
    );
    await open.tab.close();
  });

  it('is told by no address whether Talkmark is there', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    // The addresses that a page can know. In Firefox each installation has its own UUID in the address.
    const known =
      browser.name === 'firefox' ? 'moz-extension://talkmark@talkmark.org' : browser.origin();
    expect(await probes(open.tab, known)).toEqual([]);
    await writeNote(browser, await openComposer(browser, open), 'used');
    expect(await probes(open.tab, known)).toEqual([]);
    await figure('S-3', browser.name, '5 addresses, before and after use: 0 answer');
    await open.tab.close();
  });
});
