import { writeFile } from 'node:fs/promises';
import type { Popup, Scope } from './browser';
import type { Display } from './display';
import { until } from './until';

/** The parts of Firefox's window that show a page outside of any tab. */
type Place = 'popup' | 'sidebar';

interface MessageManager {
  loadFrameScript(address: string, later: boolean): void;
  addMessageListener(
    name: string,
    listen: (message: { data: { json?: string; error?: string } }) => void,
  ): void;
}

interface PopupBrowser extends HTMLElement {
  messageManager: MessageManager;
  currentURI: { spec: string } | null;
  webProgress: { isLoadingDocument: boolean } | null;
  browsingContext: {
    currentWindowGlobal: {
      drawSnapshot(rectangle: null, scale: number, background: string): Promise<ImageBitmap>;
    };
  };
}

/** Checked before code is run: a message sent while the popup moves to another process is lost. */
function isLoaded(place: Place): boolean {
  const popup =
    place === 'popup'
      ? document.querySelector<PopupBrowser>('browser.webextension-popup-browser')
      : document
          .querySelector<HTMLIFrameElement>('#sidebar')
          ?.contentDocument?.querySelector<PopupBrowser>('#webext-panels-browser');
  const isLoading = popup?.webProgress?.isLoadingDocument ?? true;
  return !isLoading && popup?.currentURI?.spec.startsWith('moz-extension:') === true;
}

/** Runs code through a frame script, because WebDriver BiDi lists tabs only. */
function runThere(place: Place, code: string): Promise<string | undefined> {
  const popup =
    place === 'popup'
      ? document.querySelector<PopupBrowser>('browser.webextension-popup-browser')
      : document
          .querySelector<HTMLIFrameElement>('#sidebar')
          ?.contentDocument?.querySelector<PopupBrowser>('#webext-panels-browser');
  if (!popup) throw new Error(`No ${place} is open.`);
  const name = `talkmark:${Math.random()}`;
  const frameScript = `(async () => {
    try {
      content.document.notifyUserGestureActivation();
      const sandbox = Cu.Sandbox(content, { sandboxPrototype: content, wantXrays: false });
      const json = await Cu.evalInSandbox(${JSON.stringify(code)}, sandbox);
      sendAsyncMessage('${name}', { json });
    } catch (error) {
      sendAsyncMessage('${name}', { error: String(error) });
    }
  })()`;
  return new Promise((resolve, reject) => {
    // 2026-11, ESR 153: a script that arrives while the panel is resized is sometimes lost. Every caller that waits
    // for the popup tries again.
    setTimeout(() => reject(new Error('It did not answer within 5 s.')), 5_000);
    popup.messageManager.addMessageListener(name, ({ data: { json, error } }) => {
      if (error === undefined) resolve(json);
      else reject(new Error(error));
    });
    popup.messageManager.loadFrameScript(`data:,${encodeURIComponent(frameScript)}`, false);
  });
}

async function pictureOfPopup(): Promise<string> {
  const popup = document.querySelector<PopupBrowser>('browser.webextension-popup-browser');
  if (!popup) throw new Error('No popup is open.');
  const bitmap = await popup.browsingContext.currentWindowGlobal.drawSnapshot(null, 1, 'white');
  const canvas = Object.assign(document.createElementNS('http://www.w3.org/1999/xhtml', 'canvas'), {
    width: bitmap.width,
    height: bitmap.height,
  }) as HTMLCanvasElement;
  canvas.getContext('2d')?.drawImage(bitmap, 0, 0);
  return canvas.toDataURL('image/png').replace(/^.*,/, '');
}

function closePopup(): void {
  document
    .querySelector('browser.webextension-popup-browser')
    ?.closest<HTMLElement & { hidePopup(): void }>('panel')
    ?.hidePopup();
}

function isPopupOpen(): boolean {
  return document.querySelector('browser.webextension-popup-browser') !== null;
}

/** Returns the middle of a popup's element, in pixels of the screen. */
function middleOnScreen(selector: string): { x: number; y: number } {
  const element = document.querySelector(selector);
  if (!element) throw new Error(`Nothing here is ${selector}`);
  element.scrollIntoView({ block: 'nearest' });
  const { x, y, width, height } = element.getBoundingClientRect();
  const { mozInnerScreenX, mozInnerScreenY } = window as unknown as Record<
    'mozInnerScreenX' | 'mozInnerScreenY',
    number
  >;
  return {
    x: Math.round(mozInnerScreenX + x + width / 2),
    y: Math.round(mozInnerScreenY + y + height / 2),
  };
}

/**
 * The popup grows as its notes load. It is at rest after this many equal measurements, 100 ms
 * apart.
 */
const LOOKS_AT_REST = 3;

/** Returns a place on the screen once it no longer changes. */
async function atRest(place: () => Promise<{ x: number; y: number }>) {
  let before = { x: -1, y: -1 };
  let looks = 0;
  return until(
    async () => {
      const now = await place();
      looks = now.x === before.x && now.y === before.y ? looks + 1 : 0;
      before = now;
      return looks >= LOOKS_AT_REST ? now : undefined;
    },
    { every: 100, what: 'the popup to be at rest' },
  );
}

export type Privileged = <Args extends unknown[], Result>(
  run: (...args: Args) => Result,
  ...args: Args
) => Promise<Awaited<Result>>;

function scopeOf(privileged: Privileged, place: Place, display: Display | undefined): Scope {
  const scope: Scope = {
    async evaluate(run, ...args) {
      const code = `(async () => JSON.stringify(await (${run.toString()})(...${JSON.stringify(args)})))()`;
      const json = await privileged(runThere, place, code);
      return (json === undefined ? undefined : JSON.parse(json)) as never;
    },
    async click(selector) {
      if (display) {
        const { x, y } = await atRest(() => scope.evaluate(middleOnScreen, selector));
        await display.xdotool('mousemove', `${x}`, `${y}`, 'click', '1');
        return;
      }
      await scope.evaluate(
        (found: string) => document.querySelector<HTMLElement>(found)?.click(),
        selector,
      );
    },
  };
  return scope;
}

/**
 * Returns whether there is a popup that no test has been given. The previous popup may still be
 * closing.
 */
function isNewPopup(): boolean {
  const popup = document.querySelector('browser.webextension-popup-browser');
  return popup !== null && !popup.hasAttribute('data-given');
}

function markAsGiven(): void {
  document
    .querySelector('browser.webextension-popup-browser')
    ?.setAttribute('data-given', 'to a test');
}

/** Waits for a popup that no test has been given, until it has loaded, and returns it. */
export async function shownPopup(privileged: Privileged, display?: Display): Promise<Popup> {
  await until(async () => (await privileged(isNewPopup)) && privileged(isLoaded, 'popup'), {
    what: 'the popup to load',
  });
  await privileged(markAsGiven);
  return {
    ...scopeOf(privileged, 'popup', display),
    async screenshot(file) {
      await writeFile(file, await privileged(pictureOfPopup), 'base64');
    },
    isOpen: () => privileged(isPopupOpen),
    close: () => privileged(closePopup),
  };
}

/** Waits until the sidebar has loaded, and returns it. */
export async function shownSidebar(privileged: Privileged, display?: Display): Promise<Scope> {
  await until(() => privileged(isLoaded, 'sidebar'), { what: 'the sidebar to load' });
  return scopeOf(privileged, 'sidebar', display);
}

/** Closes the popup, if one is open. */
export async function closePopups(privileged: Privileged): Promise<void> {
  await privileged(closePopup);
  await until(async () => !(await privileged(isPopupOpen)), { what: 'the last popup to close' });
}
