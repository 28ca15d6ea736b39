import { expect, it } from 'vitest';
import type { Tab } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';

/** Returns everything by which a site could detect an extension. */
function seenByPage(): Record<string, unknown> {
  const names = (owner: object): string[] => Reflect.ownKeys(owner).map(String).toSorted();
  return {
    html: document.documentElement.outerHTML,
    window: names(window).filter((name) => Number.isNaN(Number(name))),
    document: names(document),
    prototypes: [EventTarget, Node, Element, HTMLVideoElement, HTMLMediaElement].map((type) =>
      names(type.prototype).map((name) => {
        const { value } = Object.getOwnPropertyDescriptor(type.prototype, name) ?? {};
        return `${name} ${typeof value === 'function' ? Function.prototype.toString.call(value) : ''}`;
      }),
    ),
    styles: document.styleSheets.length + document.adoptedStyleSheets.length,
    // Without the page's own resources, such as its icon.
    resources: performance
      .getEntriesByType('resource')
      .filter(({ name }) => new URL(name).origin !== location.origin),
    frames: window.length,
    storage: [...Object.keys(localStorage), ...Object.keys(sessionStorage)],
  };
}

const look = (tab: Tab): Promise<Record<string, unknown>> => tab.evaluate(seenByPage);

describeInBrowsers('a page without a video', (session) => {
  it('is the same as on a site that Talkmark does not run on, before and after the key', async () => {
    const { browser } = session();
    const elsewhere = await browser.openTab('https://talks.example.net/');
    const wanted = await look(elsewhere);
    await elsewhere.close();
    const tab = await browser.openTab('https://www.youtube.com/nothing');
    expect(await look(tab)).toEqual(wanted);
    await tab.click('h1');
    await browser.shortcut();
    const popup = await browser.shownPopup();
    await popup.close();
    expect(await look(tab)).toEqual(wanted);
    await tab.close();
  });
});
