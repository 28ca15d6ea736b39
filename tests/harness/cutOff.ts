import type { Scope } from './browser';

/**
 * Returns the elements that overflow the right edge of a page or are cut off by a parent. A viewport of 1280 pixels
 * has 320 CSS pixels at a zoom of 400 % (WCAG 1.4.10), one of 640 has 320 at 200 % (1.4.4).
 */
export function cutOff(page: Scope): Promise<string[]> {
  return page.evaluate(() => {
    const { scrollWidth, clientWidth } = document.documentElement;
    const wide = scrollWidth > clientWidth ? [`the page by ${scrollWidth - clientWidth} px`] : [];
    // An element that scrolls is not cut off. A text for screen readers only is one pixel wide.
    const cut = [...document.querySelectorAll('body *')].filter((element) => {
      const { overflowX, textOverflow } = getComputedStyle(element);
      // A dialog may scroll vertically but not horizontally.
      const hides = /hidden|clip/.test(overflowX) || element instanceof HTMLDialogElement;
      const isSeen = element.clientWidth > 1;
      return (
        hides && isSeen && textOverflow !== 'ellipsis' && element.scrollWidth > element.clientWidth
      );
    });
    return [...wide, ...cut.map(({ outerHTML }) => outerHTML.slice(0, 200))];
  });
}
