import type { ComposerPlace } from '../../messages/player';

/** A rectangle in pixels of the window. */
export interface Box {
  left: number;
  top: number;
  width: number;
  height: number;
}

export type Size = Pick<Box, 'width' | 'height'>;

/** Distance between the composer and the edge of its video. */
const VIDEO_MARGIN_PX = 12;

/** Least distance between the composer and the edge of the window. */
const WINDOW_MARGIN_PX = 6;

/** Used until the user resizes the composer. A remembered size equal to this one means "not resized". */
const DEFAULT_SIZE: Size = { width: 440, height: 210 };

/** Fits one line of text and the rows above and below it. */
const MIN_SIZE: Size = { width: 240, height: 122 };

/** A click on the resize handle enlarges the composer by this factor. */
const ENLARGED_FACTOR = 1.5;

/** The part of the video's height, from the top, that is free of captions and controls. */
const CAPTION_FREE_SHARE = 0.75;

const CORNERS = [
  { x: 0, y: 0 },
  { x: 1, y: 0 },
  { x: 1, y: 1 },
  { x: 0, y: 1 },
] as const;

const clamp = (min: number, value: number, max: number): number =>
  Math.max(min, Math.min(value, max));

/**
 * Returns the composer's box over a video: where the user put it, else at the top left and above the
 * captions.
 * @param view the size of the window
 */
export function boxOver(video: Box, view: Size, place?: ComposerPlace): Box {
  const width = lengthOf(
    place?.width ?? DEFAULT_SIZE.width,
    MIN_SIZE.width,
    video.width,
    view.width,
  );
  const isDefaultHeight = place === undefined || place.height === DEFAULT_SIZE.height;
  const aboveCaptions = Math.max(
    MIN_SIZE.height,
    video.height * CAPTION_FREE_SHARE - VIDEO_MARGIN_PX,
  );
  const wanted = isDefaultHeight ? Math.min(DEFAULT_SIZE.height, aboveCaptions) : place.height;
  const height = lengthOf(wanted, MIN_SIZE.height, video.height, view.height);
  const [horizontal, vertical] = roomFor({ width, height }, video, view);
  if (place) {
    const left = horizontal.from + place.x * horizontal.free;
    return { left, top: vertical.from + place.y * vertical.free, width, height };
  }
  return {
    left: clamp(
      WINDOW_MARGIN_PX,
      Math.max(video.left, 0) + VIDEO_MARGIN_PX,
      view.width - width - WINDOW_MARGIN_PX,
    ),
    top: clamp(
      WINDOW_MARGIN_PX,
      Math.max(video.top, 0) + VIDEO_MARGIN_PX,
      view.height - height - WINDOW_MARGIN_PX,
    ),
    width,
    height,
  };
}

/** Returns the place to remember for a box. */
export function placeOf(box: Box, video: Box, view: Size): ComposerPlace {
  const defaultBox = boxOver(video, view);
  const [horizontal, vertical] = roomFor(box, video, view);
  const share = (start: number, { from, free }: Room): number =>
    free > 0 ? clamp(0, (start - from) / free, 1) : 0;
  return {
    x: share(box.left, horizontal),
    y: share(box.top, vertical),
    width: box.width === defaultBox.width ? DEFAULT_SIZE.width : Math.round(box.width),
    height: box.height === defaultBox.height ? DEFAULT_SIZE.height : Math.round(box.height),
  };
}

/** Returns the place of a box after a drag. @param by the drag's distance in pixels */
export function placeAfterMove(
  box: Box,
  by: { x: number; y: number },
  video: Box,
  view: Size,
): ComposerPlace {
  return placeOf({ ...box, left: box.left + by.x, top: box.top + by.y }, video, view);
}

/**
 * Returns the place of a box after its lower right corner was dragged. The upper left corner stays.
 * @param by the drag's distance in pixels
 */
export function placeAfterResize(
  box: Box,
  by: { x: number; y: number },
  video: Box,
  view: Size,
): ComposerPlace {
  const [horizontal, vertical] = roomFor(box, video, view);
  const maxLength = ({ from, free }: Room, start: number, length: number): number =>
    from + free + length - start;
  const size = {
    width: clamp(MIN_SIZE.width, box.width + by.x, maxLength(horizontal, box.left, box.width)),
    height: clamp(MIN_SIZE.height, box.height + by.y, maxLength(vertical, box.top, box.height)),
  };
  return placeOf({ ...box, ...size }, video, view);
}

/** Returns the next corner of the video, clockwise, in which the composer visibly moves. */
export function nextCorner(video: Box, view: Size, place?: ComposerPlace): ComposerPlace {
  const { x, y, ...size } = place ?? { x: 0, y: 0, ...DEFAULT_SIZE };
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

/** Returns the place with the enlarged size if the composer has its default size, else with the default. */
export function nextSize(place?: ComposerPlace): ComposerPlace {
  const { x, y, ...size } = place ?? { x: 0, y: 0, ...DEFAULT_SIZE };
  const isDefault = size.width === DEFAULT_SIZE.width && size.height === DEFAULT_SIZE.height;
  const factor = isDefault ? ENLARGED_FACTOR : 1;
  return { x, y, width: DEFAULT_SIZE.width * factor, height: DEFAULT_SIZE.height * factor };
}

/** Returns a length that fits over the video, or in the window where the video is too small. */
function lengthOf(wanted: number, min: number, video: number, view: number): number {
  const inVideo = video - 2 * VIDEO_MARGIN_PX;
  const fitting = clamp(min, wanted, inVideo >= min ? inVideo : view);
  return Math.min(fitting, view - 2 * WINDOW_MARGIN_PX);
}

/** Where a box can start on one axis, and how far it can move, in pixels. */
interface Room {
  from: number;
  free: number;
}

/** Returns a box's room on the horizontal and the vertical axis. */
function roomFor(box: Size, video: Box, view: Size): [Room, Room] {
  return [
    roomAlong(video.left, video.width, view.width, box.width),
    roomAlong(video.top, video.height, view.height, box.height),
  ];
}

/** The room is the visible part of the video, or the window where that part is too small. */
function roomAlong(start: number, video: number, view: number, length: number): Room {
  const from = Math.max(start, 0) + VIDEO_MARGIN_PX;
  const free = Math.min(start + video, view) - VIDEO_MARGIN_PX - from - length;
  return free >= 0
    ? { from, free }
    : { from: WINDOW_MARGIN_PX, free: Math.max(0, view - 2 * WINDOW_MARGIN_PX - length) };
}
