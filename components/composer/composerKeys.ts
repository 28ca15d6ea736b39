import { type ComposerAction, composerKeys } from './keyList';

/** The parts of a key event that decide its action. */
type ComposerKey = Pick<
  KeyboardEvent,
  'key' | 'code' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey' | 'isComposing' | 'keyCode'
>;

/** The legacy key code of every key that an input method handles, for browsers that set nothing else. */
const INPUT_METHOD_KEY_CODE = 229;

/** Actions of the keys that need the platform's modifier, by letter or name. */
const CHORD_ACTIONS = new Map<string, (typeof composerKeys)[number]['action']>(
  composerKeys.flatMap(({ keys, action }) =>
    keys[0] === 'Alt' ? [[keys[1].toLowerCase(), action]] : [],
  ),
);

/** Actions with one more modifier: steps that are five times as long. */
const LONG_STEP_ACTIONS: Readonly<Partial<Record<ComposerAction, ComposerAction>>> = {
  earlier: 'muchEarlier',
  later: 'muchLater',
};

/**
 * Returns the action of a key in the note field; undefined for keys that type, and for every key of an
 * input method, which must never save or close. (Safari and old Chromium end a composition before the
 * `keydown` that ended it; only the key code still tells.) The modifier is Alt; on a Mac, where Option types
 * letters, it is Ctrl+Shift.
 * @param isInField true when the key is pressed in the note itself
 */
export function composerAction(
  event: ComposerKey,
  isMac: boolean,
  isInField = true,
): ComposerAction | undefined {
  const { key, altKey, shiftKey, ctrlKey, metaKey } = event;
  // oxlint-disable-next-line typescript/no-deprecated -- see above: no other property tells.
  if (event.isComposing || event.keyCode === INPUT_METHOD_KEY_CODE) return undefined;
  if (key === 'Escape') return 'close';
  if (key === 'Enter' && !shiftKey && !altKey) return isInField ? 'save' : undefined;
  // AltGr, which types characters on many layouts, is Ctrl and Alt on Windows.
  const isChord = isMac ? ctrlKey && shiftKey : altKey && !ctrlKey;
  if (!isChord || metaKey) return undefined;
  const action = CHORD_ACTIONS.get(keyName(event)) as ComposerAction | undefined;
  const isLong = isMac ? altKey : shiftKey;
  // Some layouts type signs such as `.` with Shift.
  if (!isLong || /^[,.]$/.test(key)) return action;
  return action && LONG_STEP_ACTIONS[action];
}

/** Returns the letter of the layout, or where that is no Latin one (Cyrillic, Option on a Mac) that of the key's place. */
function keyName({ key, code }: Pick<ComposerKey, 'key' | 'code'>): string {
  const typed = key.toLowerCase();
  if (typed.length > 1 || /^[a-z]$/.test(typed) || CHORD_ACTIONS.has(typed)) return typed;
  if (/^Key[A-Z]$/.test(code)) return code.slice(-1).toLowerCase();
  return { Comma: ',', Period: '.' }[code] ?? key;
}
