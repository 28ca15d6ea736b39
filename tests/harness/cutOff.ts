import type { Scope } from './browser';

/**
 * What goes over the right edge of a page, or is cut off by what holds it. A page of 1280 pixels has 320 at 400 %
 * (WCAG 1.4.10), one of 640 has them at 200 % (1.4.4).
 */
export function cutOff(page: Scope): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page by ${scrollWidth - clientWidth} px`] : [];
    // What scrolls is not cut; a sign for screen readers is a pixel wide.
    const cut = [...document.querySelectorAll('body *')].filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      // A dialog may scroll down, not aside.
      const hides = /hidden|clip/.test(overflowX) || element instanceof HTMLDialogElement;
      const isSeen = element.clientWidth > 1;
      return (
        hides && isSeen && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth
      );
    });
    return [...wide, ...cut.map(({ outerHTML }) => outerHTML.slice(0, 200))];
  });
}
