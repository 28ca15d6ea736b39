import type { Scope } from './browser';
import { showsElement } from './talkmark';
import { until } from './until';

/** The library's pages, each with an element that no earlier page in this list has. */
export const libraryPages: readonly [address: string, element: string][] = [
  ['#/', 'time'],
  ['#/edition/dotscale%2F2015', '[data-row]'],
  ['#/talk/youtube%3Awy3L7XUq-g0', '#notes'],
  ['#/search?q=borg', 'mark'],
  ['#/edition/dotscale%2F2015/write-up', 'fieldset'],
  ['#/backup', 'input[type=file]'],
  ['#/add', 'input[type=date]'],
  ['#/nowhere', 'p > a[href="#/"]'],
];

/** Opens a page of the library. */
export async function goTo(library: Scope, address: string): Promise<void> {
  await library.evaluate((to) => {
    location.hash = to;
  }, address);
}

/** Opens a page of the library and waits until its element is shown. */
export async function goToPage(library: Scope, address: string, element: string): Promise<void> {
  await goTo(library, address);
  await until(() => showsElement(library, element), { what: `${element} at ${address}` });
}
