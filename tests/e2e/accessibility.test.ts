import axe from 'axe-core';
import { expect, it } from 'vitest';
import type { Scope } from '../harness/browser';
import { describeInBrowsers } from '../harness/e2e';
import { closed, openComposer, openTalk, showsText, talk } from '../harness/talkmark';

/** What axe finds wrong in a page as the browser drew it, contrasts included. */
async function faults(page: Scope): Promise<string[]> {
  // oxlint-disable-next-line typescript/no-implied-eval -- made here, run by the driver: the page allows no eval.
  const load = new Function(axe.source) as () => void;
  await page.evaluate(load);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}

describeInBrowsers('for everybody', (session) => {
  it('the composer has no fault that axe knows', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const composer = await openComposer(browser, open);
    expect(await faults(composer)).toEqual([]);
    await browser.keys.press('Return');
    expect(await faults(composer)).toEqual([]);
    await browser.keys.type('a note');
    await browser.keys.press('Return');
    await closed(composer);
    await open.tab.close();
  });

  it('the popup has no fault that axe knows', async () => {
    const { browser } = session();
    const open = await openTalk(browser, talk);
    const popup = await browser.openPopup(open.tab);
    await showsText(popup, 'a note');
    expect(await faults(popup)).toEqual([]);
    await popup.close();
    await open.tab.close();
  });
});
