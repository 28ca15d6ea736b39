import { filledFrom } from '../notebook/mergeTalks';
import type { Conference } from '../talks/conference';
import type { Talk } from '../talks/talk';

/**
 * A talk as the notebook and a file have it together: what is newer wins, and nothing that only one of
 * them knows is lost. Joined once more it stays the same.
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

/** What the user set of an edition: the newer of the two, whole; its order and write-up are one work. */
export function joinConferences(own: Conference, theirs: Conference): Conference {
  return own.updatedAt >= theirs.updatedAt ? own : { ...theirs, id: own.id };
}

/** Two texts of one thing: both, where neither has the other in it. */
function joinTexts(newer = '', older = ''): string {
  if (older.trim() === '' || newer.includes(older)) return newer;
  return newer.trim() === '' || older.includes(newer) ? older : `${newer}\n\n${older}`;
}
