import { type ComposerAction, composerKeys } from './keyList';

/** The parts of a key event that say what it does. */
type ComposerKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'keyCode'
>;

/** The old key code of every key that an input method takes, for the browsers that set nothing else. */
const TAKEN_BY_INPUT_METHOD = 229;

/** What the listed keys do with the modifier of the platform, by letter or name. */
const CHORDS = new Map<string, (typeof composerKeys)[number]['action']>(
  composerKeys.flatMap(({ keys, action }) =>
    keys[0] === 'Alt' ? [[keys[1].toLowerCase(), action]] : [],
  ),
);

/** With one more modifier a step is five times as long. */
const LONG: Readonly<Partial<Record<ComposerAction, ComposerAction>>> = {
  earlier: 'muchEarlier',
  later: 'muchLater',
};

/**
 * What a key does in the note field; undefined where it types, and for every key of an input method:
 * it never saves or closes. (Safari and old Chromium end a composition before the `keydown` that ended
 * it; its key code still tells.) The modifier is Alt; on a Mac, where Option types letters, it is
 * Ctrl+Shift.
 * @param isInField whether the key is typed into the note itself
 */
export function composerAction(
  event: ComposerKey,
  isMac: boolean,
  isInField = true,
): ComposerAction | undefined {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  // oxlint-disable-next-line typescript/no-deprecated -- see above: nothing else tells.
  if (event.isComposing || event.keyCode === TAKEN_BY_INPUT_METHOD) return undefined;
  if (key === 'Escape') return 'close';
  if (key === 'Enter' && !shiftKey && !altKey) return isInField ? 'save' : undefined;
  // AltGr, which types on many layouts, is Ctrl and Alt to Windows.
  const isChord = isMac ? ctrlKey && shiftKey : altKey && !ctrlKey;
  if (!isChord || metaKey) return undefined;
  const action = CHORDS.get(nameOf(event)) as ComposerAction | undefined;
  const isLong = isMac ? altKey : shiftKey;
  // On some layouts a sign such as `.` is typed with Shift.
  if (!isLong || /^[,.]$/.test(key)) return action;
  return action && LONG[action];
}

/** A letter as the layout has it; where that is none (Cyrillic, Option on a Mac), as its place has it. */
function nameOf({ key, code }: Pick<ComposerKey, 'key' | 'code'>): string {
  const typed = key.toLowerCase();
  if (typed.length > 1 || /^[a-z]$/.test(typed) || CHORDS.has(typed)) return typed;
  if (/^Key[A-Z]$/.test(code)) return code.slice(-1).toLowerCase();
  return { Comma: ',', Period: '.' }[code] ?? key;
}
