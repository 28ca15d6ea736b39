import axe from 'axe-core';
import type { Scope } from './browser';

/**
 * What axe finds wrong in a page as the browser drew it, by day and by night: WCAG 2.2 AA with the size of targets,
 * and best practice.
 */
export async function faults(page: Scope): Promise<string[]> {
  // oxlint-disable-next-line typescript/no-implied-eval -- made here, run by the driver: the page allows no eval.
  const load = new Function(axe.source) as () => void;
  await page.evaluate(load);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { style } = document.documentElement;
    const contrast = { type: 'rule' as const, values: ['color-contrast'] };
    // All colours are `light-dark()`, which follows this property (`tests/ui/styles.test.ts`): nothing but the
    // contrasts may differ from one scheme to the other.
    style.colorScheme = 'light';
    // Not on the way from one colour to the other.
    style.setProperty('--quick', '0s');
    const ink = getComputedStyle(document.body).color;
    const byDay = await checker.run(document, { rules: { 'target-size': { enabled: true } } });
    style.colorScheme = 'dark';
    if (getComputedStyle(document.body).color === ink) return ['The page is the same by night.'];
    const byNight = await checker.run(document, { runOnly: contrast });
    for (const set of ['color-scheme', '--quick']) style.removeProperty(set);
    return [...byDay.violations, ...byNight.violations].map(
      ({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`,
    );
  });
}
