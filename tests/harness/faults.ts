import axe from 'axe-core';
import type { Scope } from './browser';

/** What axe finds wrong in a page as the browser drew it, contrasts included. */
export async function faults(page: Scope): Promise<string[]> {
  // oxlint-disable-next-line typescript/no-implied-eval -- made here, run by the driver: the page allows no eval.
  const load = new Function(axe.source) as () => void;
  await page.evaluate(load);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { violations } = await checker.run(document);
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  });
}
