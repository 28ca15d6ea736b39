import type { Scope } from './browser';

/** A rectangle in pixels of the page. */
export interface Area {
  left: number;
  top: number;
  right: number;
  bottom: number;
}

/** Returns the rectangle of the talk's video. */
export function videoOf(player: Scope): Promise<Area> {
  return player.evaluate(() => {
    const box = document.querySelector('#movie_player video')?.getBoundingClientRect();
    const { left = 0, top = 0, right = 0, bottom = 0 } = box ?? {};
    return { left, top, right, bottom };
  });
}

/** Distance in pixels between two probed points: every probe takes time. */
const STEP = 8;

/**
 * Returns the rectangle over a page in which an element of Talkmark takes the pointer; undefined where there is none.
 * The page only sees an unknown child without any style there.
 */
export async function areaOfTalkmark(player: Scope): Promise<Area | undefined> {
  return player.evaluate((step) => {
    const around = new Set([document.documentElement, document.fullscreenElement]);
    const isOurs = (x: number, y: number): boolean => {
      const top = document.elementFromPoint(x, y);
      const isOwnChild = top?.tagName === 'DIV' && around.has(top.parentElement);
      return isOwnChild && top?.getAttribute('style')?.startsWith('all: initial') === true;
    };
    const area = { left: Infinity, top: Infinity, right: -1, bottom: -1 };
    for (let y = 0; y < innerHeight; y += step) {
      for (let x = 0; x < innerWidth; x += step) {
        if (!isOurs(x, y)) continue;
        area.left = Math.min(area.left, x);
        area.right = Math.max(area.right, x);
        area.top = Math.min(area.top, y);
        area.bottom = Math.max(area.bottom, y);
      }
    }
    if (area.right < 0) return undefined;
    // The exact edges lie between two probed points.
    const x = (area.left + area.right) / 2;
    const y = (area.top + area.bottom) / 2;
    while (isOurs(area.left - 1, y)) area.left -= 1;
    while (isOurs(area.right + 1, y)) area.right += 1;
    while (isOurs(x, area.top - 1)) area.top -= 1;
    while (isOurs(x, area.bottom + 1)) area.bottom += 1;
    return area;
  }, STEP);
}
