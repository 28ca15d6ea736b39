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
 * A key with those that are held with it, as keyboards of the user's language name them. On a Mac the
 * note field's Alt is Ctrl+Shift, since Option types letters there.
 */
export function Key({ keys }: { keys: readonly string[] }) {
  const held = isMac() ? keys.flatMap((key) => (key === 'Alt' ? ['Ctrl', 'Shift'] : [key])) : keys;
  const names = held.map((key) => {
    const word = words[key];
    return word ? text(word) : (arrows[key] ?? key);
  });
  return <kbd>{names.join('+')}</kbd>;
}
