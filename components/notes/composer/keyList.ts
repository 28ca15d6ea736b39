import type { MessageKey } from '../../ui/i18n';

/** A key of the note field, by what it does. */
export interface ComposerKey {
  name: string;
  /** As key events name them, the held ones first. */
  keys: readonly string[];
  does: MessageKey;
}

/** Every key of the note field, in the order in which they are listed. */
export const composerKeys = [
  { name: 'save', keys: ['Enter'], does: 'doesSave' },
  { name: 'newLine', keys: ['Shift', 'Enter'], does: 'doesNewLine' },
  { name: 'close', keys: ['Escape'], does: 'doesClose' },
  { name: 'tag', keys: ['Tab'], does: 'doesTag' },
  { name: 'quote', keys: ['Alt', 'Q'], does: 'doesQuote' },
  { name: 'picture', keys: ['Alt', 'S'], does: 'doesPicture' },
  { name: 'play', keys: ['Alt', 'K'], does: 'doesPlay' },
  { name: 'back', keys: ['Alt', 'J'], does: 'doesBack' },
  { name: 'forward', keys: ['Alt', 'L'], does: 'doesForward' },
  { name: 'slower', keys: ['Alt', ','], does: 'doesSlower' },
  { name: 'faster', keys: ['Alt', '.'], does: 'doesFaster' },
  { name: 'pauseForNote', keys: ['Alt', 'W'], does: 'doesPauseForNote' },
  { name: 'later', keys: ['Alt', 'ArrowUp'], does: 'doesLater' },
  { name: 'earlier', keys: ['Alt', 'ArrowDown'], does: 'doesEarlier' },
  { name: 'moment', keys: ['Alt', 'T'], does: 'doesMoment' },
  { name: 'rangeEnd', keys: ['Alt', 'R'], does: 'doesRangeEnd' },
  { name: 'undo', keys: ['Alt', 'Z'], does: 'doesUndo' },
  { name: 'move', keys: ['Alt', 'D'], does: 'doesMove' },
  { name: 'previous', keys: ['Alt', 'PageUp'], does: 'doesPrevious' },
  { name: 'next', keys: ['Alt', 'PageDown'], does: 'doesNext' },
] as const satisfies readonly ComposerKey[];

/** What a key of the note field is called in the code that acts on it. */
export type ComposerKeyName = (typeof composerKeys)[number]['name'];
