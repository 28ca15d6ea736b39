import { filledFrom } from '../notebook/mergeTalks';
import type { Conference } from '../talks/conference';
import type { Talk } from '../talks/talk';

/**
 * Merges the versions of a talk in the notebook and in a file. The newer value wins, and a value that only one of
 * them has stays. Merging once more changes nothing.
 */
export function joinTalks(own: Talk, theirs: Talk): Talk {
  const [older, newer] = own.updatedAt >= theirs.updatedAt ? [theirs, own] : [own, theirs];
  const feedback = joinTexts(newer.feedback, older.feedback);
  const { deletedAt: _, mergedInto: _into, ...known } = older;
  return {
    ...filledFrom(newer, known),
    ...(feedback === '' ? {} : { feedback }),
    createdAt: Math.min(own.createdAt, theirs.createdAt),
  };
}

/** Returns the newer of two conference records as a whole, because its order and write-up belong together. */
export function joinConferences(own: Conference, theirs: Conference): Conference {
  return own.updatedAt >= theirs.updatedAt ? own : { ...theirs, id: own.id };
}

/** Returns both texts unless one contains the other. */
function joinTexts(newer = '', older = ''): string {
  if (older.trim() === '' || newer.includes(older)) return newer;
  return newer.trim() === '' || older.includes(newer) ? older : `${newer}\n\n${older}`;
}
