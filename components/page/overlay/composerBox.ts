import type { ComposerPlace } from '../../messages/player';

/** Pixels of the window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Size = Pick<Box, 'width' | 'height'>;

/** Pixels between the composer and the edge of its video, and of the window at least. */
const MARGIN = 12;
const EDGE = 6;

/** How large the composer is by itself; as a remembered size it means that the user gave it none. */
const OWN: Size = { width: 440, height: 210 };

/** What it needs to be of use: a line of text, and what stands above and below it. */
const LEAST: Size = { width: 240, height: 122 };

/** How much larger a click makes it. */
const LARGER = 1.5;

/** The share of a video's height, from its top, where neither captions nor controls are. */
const FREE_OF_CAPTIONS = 0.75;

const CORNERS = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
] as const;

const between = (least: number, value: number, most: number): number =>
  Math.max(least, Math.min(value, most));

/**
 * Where the composer is over a video: where the user put it, else at the top left and above the
 * captions.
 * @param view the size of the window
 */
export function boxOver(video: Box, view: Size, place?: ComposerPlace): Box {
  const width = lengthOf(place?.width ?? OWN.width, LEAST.width, video.width, view.width);
  const isOwnHeight = place === undefined || place.height === OWN.height;
  const aboveCaptions = Math.max(LEAST.height, video.height * FREE_OF_CAPTIONS - MARGIN);
  const wanted = isOwnHeight ? Math.min(OWN.height, aboveCaptions) : place.height;
  const height = lengthOf(wanted, LEAST.height, video.height, view.height);
  const [across, down] = roomFor({ width, height }, video, view);
  if (place) {
    const left = across.from + place.x * across.free;
    return { left, top: down.from + place.y * down.free, width, height };
  }
  return {
    left: between(EDGE, Math.max(video.left, 0) + MARGIN, view.width - width - EDGE),
    top: between(EDGE, Math.max(video.top, 0) + MARGIN, view.height - height - EDGE),
    width,
    height,
  };
}

/** What is remembered of a box. */
export function placeOf(box: Box, video: Box, view: Size): ComposerPlace {
  const own = boxOver(video, view);
  const [across, down] = roomFor(box, video, view);
  const share = (start: number, { from, free }: Room): number =>
    free > 0 ? between(0, (start - from) / free, 1) : 0;
  return {
    x: share(box.left, across),
    y: share(box.top, down),
    width: box.width === own.width ? OWN.width : Math.round(box.width),
    height: box.height === own.height ? OWN.height : Math.round(box.height),
  };
}

/** The place of a box that is dragged so many pixels. */
export function moved(
  box: Box,
  by: { x: number; y: number },
  video: Box,
  view: Size,
): ComposerPlace {
  return placeOf({ ...box, left: box.left + by.x, top: box.top + by.y }, video, view);
}

/** The place of a box whose lower right corner is dragged so many pixels; the other stays. */
export function resized(
  box: Box,
  by: { x: number; y: number },
  video: Box,
  view: Size,
): ComposerPlace {
  const [across, down] = roomFor(box, video, view);
  const mostOf = ({ from, free }: Room, start: number, length: number): number =>
    from + free + length - start;
  const size = {
    width: between(LEAST.width, box.width + by.x, mostOf(across, box.left, box.width)),
    height: between(LEAST.height, box.height + by.y, mostOf(down, box.top, box.height)),
  };
  return placeOf({ ...box, ...size }, video, view);
}

/** The place in the next corner of the video, clockwise, that is another one to see. */
export function nextCorner(video: Box, view: Size, place?: ComposerPlace): ComposerPlace {
  const { x, y, ...size } = place ?? { x: 0, y: 0, ...OWN };
  const before = boxOver(video, view, place);
  const here = CORNERS.findIndex(
    (corner) => corner.x === Math.round(x) && corner.y === Math.round(y),
  );
  const next = CORNERS.map((_, step) => CORNERS[(here + 1 + step) % CORNERS.length])
    .map((corner) => ({ x, y, ...corner, ...size }))
    .find((corner) => {
      const { left, top } = boxOver(video, view, corner);
      return left !== before.left || top !== before.top;
    });
  return next ?? { x, y, ...size };
}

/** The place with the size that it has by itself, or with a larger one where it has that. */
export function nextSize(place?: ComposerPlace): ComposerPlace {
  const { x, y, ...size } = place ?? { x: 0, y: 0, ...OWN };
  const isOwn = size.width === OWN.width && size.height === OWN.height;
  const factor = isOwn ? LARGER : 1;
  return { x, y, width: OWN.width * factor, height: OWN.height * factor };
}

/** A length that fits over its video, or in the window where the video is small. */
function lengthOf(wanted: number, least: number, video: number, view: number): number {
  const inVideo = video - 2 * MARGIN;
  const fitting = between(least, wanted, inVideo >= least ? inVideo : view);
  return Math.min(fitting, view - 2 * EDGE);
}

/** Where a box can begin, and by how much it can be moved. */
interface Room {
  from: number;
  free: number;
}

/** The room for a box, across and down. */
function roomFor(box: Size, video: Box, view: Size): [Room, Room] {
  return [
    roomAlong(video.left, video.width, view.width, box.width),
    roomAlong(video.top, video.height, view.height, box.height),
  ];
}

/** Over what the window shows of the video, or in the window where that is too small. */
function roomAlong(start: number, video: number, view: number, length: number): Room {
  const from = Math.max(start, 0) + MARGIN;
  const free = Math.min(start + video, view) - MARGIN - from - length;
  return free >= 0 ? { from, free } : { from: EDGE, free: Math.max(0, view - 2 * EDGE - length) };
}
