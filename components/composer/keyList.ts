import type { MessageKey } from '../ui/i18n';

/** A key of the note field and its action. */
interface ComposerKey {
  action: string;
  /** As key events name them, modifiers first. On a Mac another modifier stands for Alt, see `composerKeys.ts`. */
  keys: readonly string[];
  does: MessageKey;
}

/** Every key of the note field, in the order of the settings page. */
export const composerKeys = [
  { action: 'save', keys: ['Enter'], does: 'doesSave' },
  { action: 'newLine', keys: ['Shift', 'Enter'], does: 'doesNewLine' },
  { action: 'close', keys: ['Escape'], does: 'doesClose' },
  { action: 'tag', keys: ['Tab'], does: 'doesTag' },
  { action: 'quote', keys: ['Alt', 'Q'], does: 'doesQuote' },
  { action: 'picture', keys: ['Alt', 'S'], does: 'doesPicture' },
  { action: 'toggle', keys: ['Alt', 'K'], does: 'doesPlay' },
  { action: 'back', keys: ['Alt', 'J'], does: 'doesBack' },
  { action: 'forward', keys: ['Alt', 'L'], does: 'doesForward' },
  { action: 'slower', keys: ['Alt', ','], does: 'doesSlower' },
  { action: 'faster', keys: ['Alt', '.'], does: 'doesFaster' },
  { action: 'pauseForNote', keys: ['Alt', 'W'], does: 'doesPauseForNote' },
  { action: 'later', keys: ['Alt', 'ArrowUp'], does: 'doesLater' },
  { action: 'earlier', keys: ['Alt', 'ArrowDown'], does: 'doesEarlier' },
  { action: 'typeMoment', keys: ['Alt', 'T'], does: 'doesMoment' },
  { action: 'rangeEnd', keys: ['Alt', 'R'], does: 'doesRangeEnd' },
  { action: 'undo', keys: ['Alt', 'Z'], does: 'doesUndo' },
  { action: 'nextCorner', keys: ['Alt', 'D'], does: 'doesMove' },
  { action: 'previousNote', keys: ['Alt', 'PageUp'], does: 'doesPrevious' },
  { action: 'nextNote', keys: ['Alt', 'PageDown'], does: 'doesNext' },
] as const satisfies readonly ComposerKey[];

type ListedAction = (typeof composerKeys)[number]['action'];

/** An action of a key, other than typing. The `much…` actions are those of the same keys with Shift. */
export type ComposerAction = Exclude<ListedAction, 'newLine' | 'tag'> | 'muchEarlier' | 'muchLater';
