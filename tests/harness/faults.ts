import axe from 'axe-core';
import type { Scope } from './browser';

/**
 * Returns the violations that axe finds in a rendered page in the light and the dark colour scheme: WCAG 2.2 AA with
 * target size, and best practices.
 */
export async function faults(page: Scope): Promise<string[]> {
  // oxlint-disable-next-line typescript/no-implied-eval -- created here and run by the driver, because the page allows no eval.
  const load = new Function(axe.source) as () => void;
  await page.evaluate(load);
  return page.evaluate(async () => {
    const { axe: checker } = window as unknown as { axe: typeof axe };
    const { style } = document.documentElement;
    const contrast = { type: 'rule' as const, values: ['color-contrast'] };
    // All colours are `light-dark()`, which follows this property (`tests/ui/styles.test.ts`). So only contrasts can
    // differ between the two schemes.
    style.colorScheme = 'light';
    // Prevents a measurement during a transition between two colours.
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
