import type { Measured } from './measured';

/** The reasons why a promise is not kept, or not on every machine and in every run. */
const REASONS: Readonly<Record<string, string>> = {
  P1: 'the store’s part is the browser’s own write; the rest is a message to the background and back, between three processes, and the check of what it brings.',
  P3: 'read by their index; what is over the limit is the way through Dexie and a turn of the page.',
  P5: 'the copy of all words is read in one piece, which takes as long as the machine needs for it: where it is slow, the other way is slow too.',
  P6: 'the first letters of a word are in many notes, and fifty of them are read; from the third letter on it is a few milliseconds.',
  P8: 'the script is 4.2 kB; the rest is what the browser takes to bring any script into a page.',
  P9: 'Firefox brings the script into each frame by itself, 1.7 ms a frame.',
  P12: 'the note field is there, unseen, before the key; what is left are two hops between processes, from the browser to the background and from there to the page, and the painting of a frame.',
  P13: 'each opening reads 400 kB of script anew (React, Dexie, the views): half of the time has passed before its first line runs. It does not grow with the notes.',
  P14: 'a list has a hundred whole rows and a button for more, not the dozen that 600 elements would be: find in page, Tab and screen readers reach all of them. The frames are those of the display.',
  P15: 'a shortcut is told to the background alone and without its time: the moment is taken when the message arrives, a hop between processes later. While the talk stands, that is the distance to the frame that was shown last.',
  P17: 'a third of the time is the browser’s reading, a third the library that prints Markdown, which keeps whatever a note holds in its place. A silence is the longest single step.',
  P18: 'all is written in one transaction, so that it can be taken back as one; its record names every note that came, and is one write.',
  P19: 'Dexie alone is 86 kB of the background; what else it has is listed in `tests/harness/sizes.ts`.',
  'S-16':
    'the library that reads Markdown takes 1 to 5 s for a megabyte in one note, growing with the length and no faster; a list shows a note shortened.',
};

/** Returns a line for each promise that a row does not keep; empty where all are kept. */
export function reasonsFor(rows: readonly Measured[]): string {
  const promises = new Set(rows.filter(({ isHeld }) => !isHeld).map(({ promise }) => promise));
  if (promises.size === 0) return '';
  const lines = [...promises].map(
    (promise) => `- **${promise}**: ${REASONS[promise] ?? 'the reason is not known.'}`,
  );
  return `\n## What is not held, and why\n\n${lines.join('\n')}\n`;
}
