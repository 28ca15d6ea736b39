/** Pixels of the longer side of a picture that is kept with a note. */
export const PICTURE_SIZES = { small: 640, middle: 1280, large: 1920 } as const;

export type PictureSize = (typeof PICTURE_SIZES)[keyof typeof PICTURE_SIZES];
