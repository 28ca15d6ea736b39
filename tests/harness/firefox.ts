import { writeFile } from 'node:fs/promises';
import puppeteer, { type Browser } from 'puppeteer-core';
import { callFunction, callOf, type Call, type Context } from './bidi';
import type { BuiltExtension, Scope, Tab } from './browser';
import type { Display } from './display';
import { endOf } from './end';
import { firefoxWindow } from './firefoxWindow';
import { HIDDEN, keepOpen, moveToStart } from './keepOpen';
import { keysOfFirefox } from './keys';
import { launchOptions } from './launchOptions';
import { mouseOfFirefox, mouseOnDisplay } from './mouse';
import { atRest } from './rest';
import type { Session, SessionOptions } from './session';
import { until } from './until';

/** Replaces the random UUID in the addresses of the extension's pages. */
const uuid = '5eed5eed-0000-4000-8000-7a1c3a2c0001';

function proxyAt(port: number): Record<string, unknown> {
  return {
    'network.proxy.type': 1,
    'network.proxy.ssl': '127.0.0.1',
    'network.proxy.ssl_port': port,
    'network.proxy.http': '127.0.0.1',
    'network.proxy.http_port': port,
    'network.proxy.allow_hijacking_localhost': true,
  };
}

function preferences({ proxyPort, downloads, extension }: SessionOptions): Record<string, unknown> {
  return {
    ...(proxyPort === undefined ? {} : proxyAt(proxyPort)),
    // A kill may come before Firefox has stored that the extension is enabled. These two let Firefox enable an
    // extension that it finds in the profile.
    'extensions.autoDisableScopes': 0,
    'extensions.startupScanScopes': 15,
    'extensions.webextensions.uuids': JSON.stringify({ [extension?.geckoId ?? '']: uuid }),
    'xpinstall.signatures.required': false,
    'browser.download.folderList': 2,
    'browser.download.dir': downloads,
    'browser.download.useDownloadDir': true,
    'browser.download.alwaysOpenPanel': false,
    'intl.accept_languages': 'en-US',
    // Otherwise a popup closes when anything else takes the focus.
    'ui.popup.disable_autohide': true,
    // The text "www.youtube.com is now full screen" would cover the screenshots.
    'full-screen-api.warning.timeout': 0,
    'full-screen-api.transition-duration.enter': '0 0',
    'full-screen-api.transition-duration.leave': '0 0',
  };
}

function start(options: SessionOptions): Promise<Browser> {
  return puppeteer.launch({
    ...launchOptions('firefox', options),
    browser: 'firefox',
    args: ['--remote-allow-system-access', '--width=1280', '--height=900'],
    extraPrefsFirefox: preferences(options),
  });
}

/** Installs permanently from an archive where Firefox accepts unsigned extensions, else until Firefox closes. */
async function install(call: Call, extension: BuiltExtension, firstStart: boolean): Promise<void> {
  const { archive, folder } = extension;
  if (archive !== undefined && !firstStart) return;
  await call('webExtension.install', {
    extensionData:
      archive === undefined
        ? { type: 'path', path: folder }
        : { type: 'archivePath', path: archive },
    ...(archive === undefined ? {} : { 'moz:permanent': true }),
  });
}

interface Middle {
  x: number;
  y: number;
}

/** Source of a function for the page: scrolls an element into view and returns its middle. */
const middleOf = `(selector) => {
  const element = document.querySelector(selector);
  if (!element) throw new Error('Nothing here is ' + selector);
  element.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = element.getBoundingClientRect();
  return { x: Math.round(x + width / 2), y: Math.round(y + height / 2) };
}`;

function scopeOf(call: Call, context: string): Scope {
  const scope: Scope = {
    evaluate: (run, ...args) => callFunction(call, context, run.toString(), args) as Promise<never>,
    async click(selector, button = 'left') {
      await atRest(scope, selector);
      const { x, y } = (await callFunction(call, context, middleOf, [selector])) as Middle;
      await call('input.performActions', {
        context,
        actions: [
          {
            type: 'pointer',
            id: 'mouse',
            actions: [
              { type: 'pointerMove', x, y },
              { type: 'pointerDown', button: button === 'left' ? 0 : 2 },
              { type: 'pointerUp', button: button === 'left' ? 0 : 2 },
            ],
          },
        ],
      });
    },
  };
  return scope;
}

async function treeOf(call: Call, root?: string): Promise<Context[]> {
  const { contexts } = await call<{ contexts: Context[] }>(
    'browsingContext.getTree',
    root ? { root } : {},
  );
  return contexts;
}

function below(contexts: Context[]): Context[] {
  return contexts.flatMap(({ children }) => (children ? [...children, ...below(children)] : []));
}

async function shownContext(call: Call): Promise<string> {
  for (const { context } of await treeOf(call)) {
    if (await callFunction(call, context, '() => document.visibilityState === "visible"', []))
      return context;
  }
  throw new Error('No tab is shown.');
}

function tabOf(call: Call, context: string, display: Display | undefined): Tab {
  const scope = scopeOf(call, context);
  return {
    ...scope,
    mouse: display ? mouseOnDisplay(display, scope) : mouseOfFirefox(call, context),
    async goto(url) {
      const navigate = () => call('browsingContext.navigate', { context, url, wait: 'complete' });
      // 2026-11, ESR 153: a frame that is still loading when its page is left, such as Talkmark's
      // just after an update, is aborted, and Firefox takes the end of that load for the end of the
      // navigation (`Navigate.sys.mjs` does not check the frame).
      await navigate().catch((error: unknown) => {
        if (!String(error).includes('NS_BINDING_ABORTED')) throw error;
        return navigate();
      });
    },
    cost() {
      return Promise.reject(new Error('Firefox does not say what a tab costs.'));
    },
    async url() {
      return (await treeOf(call, context))[0]?.url ?? '';
    },
    async frames() {
      return below(await treeOf(call, context)).map(({ url }) => url);
    },
    async frame(address) {
      const find = async () =>
        below(await treeOf(call, context)).find(({ url }) => url.includes(address));
      const found = await until(find, { what: `a frame of ${address}` });
      return scopeOf(call, found.context);
    },
    async chooseFile(field, path) {
      const { nodes } = await call<{ nodes: object[] }>('browsingContext.locateNodes', {
        context,
        locator: { type: 'css', value: field },
      });
      await call('input.setFiles', { context, element: nodes[0], files: [path] });
    },
    async resize(width, height) {
      await call('browsingContext.setViewport', { context, viewport: { width, height } });
    },
    async bringToFront() {
      await call('browsingContext.activate', { context });
    },
    async screenshot(file) {
      const { data } = await call<{ data: string }>('browsingContext.captureScreenshot', {
        context,
      });
      await writeFile(file, data, 'base64');
    },
    async close() {
      await call('browsingContext.close', { context });
    },
  };
}

/** Starts Firefox. WebDriver BiDi controls its pages and, with the browser's own rights, its window. */
export async function startFirefox(options: SessionOptions): Promise<Session> {
  const browser = await start(options);
  const call = callOf(browser);
  if (options.extension) await install(call, options.extension, options.firstStart);
  const id = options.extension?.geckoId;
  const window = firefoxWindow(call, id, options.display);
  if (id !== undefined) await window.extensionReady();
  const origin = (): string => {
    if (id === undefined) throw new Error('No extension was loaded.');
    return `moz-extension://${uuid}`;
  };

  const hidden = keepOpen(
    async () => {
      const made = { type: 'tab', background: true };
      const { context } = await call<{ context: string }>('browsingContext.create', made);
      const tab = tabOf(call, context, options.display);
      await tab.goto(`${origin()}/${HIDDEN}`);
      await tab.evaluate(moveToStart);
      return context;
    },
    async (page) => (await treeOf(call)).some(({ context }) => context === page),
  );

  async function open(address: string): Promise<Tab> {
    const { context } = await call<{ context: string }>('browsingContext.create', { type: 'tab' });
    const tab = tabOf(call, context, options.display);
    await tab.goto(address);
    return tab;
  }

  return {
    origin,
    openTab: open,
    extensionPage: (path) => open(`${origin()}/${path}`),
    hiddenPage: async () => scopeOf(call, await hidden.page()),
    async tabs(address) {
      const kept = await hidden.open();
      const all = (await treeOf(call)).filter(
        ({ context, url }) => context !== kept && url.startsWith(address),
      );
      return all.map(({ context }) => tabOf(call, context, options.display));
    },
    async menuEntry(place, selector) {
      await place.click(selector, 'right');
      await window.chooseEntry();
    },
    async openPopup(tab) {
      await tab.bringToFront();
      return window.openPopup();
    },
    async allow() {
      await window.allow();
      return true;
    },
    shownPopup: () => window.shownPopup(),
    sidePanel: () => window.sidePanel(),
    driverKeys: keysOfFirefox(call, () => shownContext(call)),
    driverShortcut: () => window.runCommand(),
    stopBackground: () => window.stopBackground(),
    async reloadExtension() {
      const context = await hidden.open();
      if (context !== undefined) await call('browsingContext.close', { context });
      await window.reloadExtension();
    },
    clipboardText: () => window.clipboardText(),
    close: () => browser.close(),
    ended: () => endOf(browser),
  };
}
