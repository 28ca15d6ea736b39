import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { stdout } from 'node:process';
import type { TestBrowser } from './browser';
import {
  clickNamed,
  closed,
  openComposer,
  openTalk,
  saveFile,
  showsText,
  talk,
  typeNote,
} from './talkmark';
import { until } from './until';

/**
 * Goes through Talkmark's main job: opens a dotScale talk, takes notes by keyboard, lists them, jumps to one and
 * exports them. Prints every step.
 * @param pictures the folder for a screenshot of each step
 * @returns the exported Markdown
 */
export async function takeTheTour(browser: TestBrowser, pictures: string): Promise<string> {
  await mkdir(pictures, { recursive: true });
  const say = (step: string): boolean => stdout.write(`${step}\n`);
  const open = await openTalk(browser, `${talk}&t=12`);
  say(`The talk plays in ${browser.name}.`);

  for (const [text, picture] of [
    ['Borg runs most things at Google', 'composer.png'],
    ['? How much of it went into Kubernetes', 'composer-again.png'],
  ] as const) {
    const composer = await openComposer(browser, open);
    await typeNote(browser, composer, text);
    await open.tab.screenshot(join(pictures, picture));
    await browser.keys.press('Return');
    await closed(composer);
    say(`Noted: ${text}`);
  }

  const composer = await openComposer(browser, open);
  await typeNote(browser, composer, 'half a thought');
  await browser.keys.press('Escape');
  await closed(composer);
  await openComposer(browser, open);
  await browser.keys.type(', finished');
  await until(async () => (await composer.text()) === 'half a thought, finished');
  await browser.keys.press('Return');
  await closed(composer);
  say('A draft was closed with Escape, came back with the key, and was saved.');
  await open.tab.screenshot(join(pictures, 'markers.png'));

  const popup = await browser.openPopup(open.tab);
  await showsText(popup, 'half a thought, finished');
  await popup.screenshot(join(pictures, 'popup.png'));
  say('The popup lists the notes.');
  await clickNamed(popup, '0:1');
  say('A click on a timestamp took the player back to it.');
  const again = await browser.openPopup(open.tab);
  await saveFile(again);
  const { name, text } = await browser.downloads.text(/\.md$/);
  say(`Exported as "${name}":`);
  return text;
}
