import { describe, expect, it } from 'vitest';
import {
  type Box,
  boxOver,
  placeAfterMove,
  nextCorner,
  nextSize,
  placeOf,
  placeAfterResize,
} from '../../../components/page/overlay/composerBox';

const window1280 = { width: 1280, height: 800 };
const video = { left: 100, top: 50, width: 854, height: 480 };
const bottom = ({ top, height }: Box): number => top + height;
const right = ({ left, width }: Box): number => left + width;

/** Returns the video and the window of a player that fills its frame. */
const embed = (width: number, height: number): [Box, { width: number; height: number }] => [
  { left: 0, top: 0, width, height },
  { width, height },
];

describe('the box of the composer by itself', () => {
  it('is at the top left of the video', () => {
    expect(boxOver(video, window1280)).toEqual({ left: 112, top: 62, width: 440, height: 210 });
  });

  it.each([
    [640, 360],
    [480, 270],
    [320, 180],
  ])('leaves the lowest quarter of a player of %d x %d', (width, height) => {
    const box = boxOver(...embed(width, height));
    expect(bottom(box)).toBeLessThanOrEqual(height * 0.75);
    // The composer's frame is at least 108 pixels high.
    expect(box.height).toBeGreaterThanOrEqual(122);
    expect(box.left).toBeGreaterThan(0);
    expect(right(box)).toBeLessThan(width);
  });

  it.each([
    [200, 112],
    [160, 90],
    [40, 20],
    [0, 0],
  ])('stays in a window of %d x %d', (width, height) => {
    const box = boxOver(...embed(width, height));
    expect(right(box)).toBeLessThanOrEqual(Math.max(width, box.left));
    expect(bottom(box)).toBeLessThanOrEqual(Math.max(height, box.top));
  });

  it('is in the window where the video is small, or scrolled away', () => {
    const small = { left: 1200, top: 700, width: 200, height: 112 };
    const box = boxOver(small, window1280);
    expect([right(box), bottom(box)]).toEqual([1274, 794]);
    const above = boxOver({ ...video, top: -400 }, window1280);
    expect(above.top).toBe(12);
    const away = boxOver({ ...video, top: -4000 }, window1280);
    expect(away.top).toBe(12);
    const below = boxOver({ ...video, top: 4000 }, window1280);
    expect(bottom(below)).toBe(794);
  });
});

describe('the place of the composer', () => {
  const place = { x: 1, y: 0.5, width: 500, height: 240 };

  it('is found again over the same video', () => {
    const box = boxOver(video, window1280, place);
    expect(right(box)).toBe(942);
    expect(placeOf(box, video, window1280)).toEqual(place);
  });

  it('fits over another video', () => {
    const box = boxOver(...embed(320, 180), place);
    expect(box).toEqual({ left: 12, top: 12, width: 296, height: 156 });
  });

  it('keeps the size that it has by itself on every video', () => {
    const [player, view] = embed(320, 180);
    const corner = nextCorner(player, view);
    expect(corner).toMatchObject({ width: 440, height: 210 });
    expect(boxOver(video, window1280, corner)).toMatchObject({ width: 440, height: 210 });
    const dragged = placeAfterMove(boxOver(player, view), { x: 0, y: 10 }, player, view);
    expect(dragged).toMatchObject({ width: 440, height: 210 });
  });

  it('follows a drag and stays over the video', () => {
    const box = boxOver(video, window1280);
    const near = boxOver(
      video,
      window1280,
      placeAfterMove(box, { x: 30, y: 20 }, video, window1280),
    );
    expect(near).toMatchObject({ left: box.left + 30, top: box.top + 20 });
    const far = placeAfterMove(box, { x: 9999, y: -9999 }, video, window1280);
    expect(far).toMatchObject({ x: 1, y: 0 });
  });

  it('follows a drag of its corner, no smaller than is of use and no larger than the video', () => {
    const box = boxOver(video, window1280);
    const size = (x: number, y: number): Box =>
      boxOver(video, window1280, placeAfterResize(box, { x, y }, video, window1280));
    expect(size(60, 40)).toEqual({ ...box, width: 500, height: 250 });
    expect(size(-9999, -9999)).toEqual({ ...box, width: 240, height: 122 });
    expect(size(9999, 9999)).toEqual({ ...box, width: 830, height: 456 });
  });

  it('goes from corner to corner, past those that look the same', () => {
    let corner = nextCorner(video, window1280);
    expect([corner.x, corner.y]).toEqual([1, 0]);
    corner = nextCorner(video, window1280, corner);
    expect([corner.x, corner.y]).toEqual([1, 1]);
    corner = nextCorner(video, window1280, corner);
    expect([corner.x, corner.y]).toEqual([0, 1]);
    corner = nextCorner(video, window1280, corner);
    expect([corner.x, corner.y]).toEqual([0, 0]);
    // The composer is as wide as this player.
    expect(boxOver(...embed(320, 180), nextCorner(...embed(320, 180))).top).toBe(45);
  });

  it('has a larger size and its own one', () => {
    const larger = nextSize();
    expect(larger).toEqual({ x: 0, y: 0, width: 660, height: 315 });
    expect(nextSize({ ...larger, x: 1 })).toEqual({ x: 1, y: 0, width: 440, height: 210 });
  });
});
