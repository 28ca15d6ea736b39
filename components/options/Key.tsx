import { type MessageKey, text } from '../ui/i18n';
import { isMac } from '../ui/platform';

const words: Readonly<Record<string, MessageKey>> = {
  Enter: 'keyEnter',
  Shift: 'keyShift',
  Escape: 'keyEscape',
  Tab: 'keyTab',
  PageUp: 'keyPageUp',
  PageDown: 'keyPageDown',
};
const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' };

/**
 * A key with its modifiers, named as on keyboards of the user's language. On a Mac, Ctrl+Shift stands for
 * the note field's Alt, because Option types letters there.
 */
export function Key({ keys }: { keys: readonly string[] }) {
  const pressedKeys = isMac()
    ? keys.flatMap((key) => (key === 'Alt' ? ['Ctrl', 'Shift'] : [key]))
    : keys;
  const names = pressedKeys.map((key) => {
    const word = words[key];
    return word ? text(word) : (arrows[key] ?? key);
  });
  return <kbd>{names.join('+')}</kbd>;
}
