import { type MessageKey, text } from '../ui/i18n';

const words: Readonly<Record<string, MessageKey>> = {
  Enter: 'keyEnter',
  Shift: 'keyShift',
  Escape: 'keyEscape',
  Tab: 'keyTab',
  PageUp: 'keyPageUp',
  PageDown: 'keyPageDown',
};
const arrows: Readonly<Record<string, string>> = { ArrowUp: '↑', ArrowDown: '↓' };

/** A key with those that are held with it, as keyboards of the user's language name them. */
export function Key({ keys }: { keys: readonly string[] }) {
  const names = keys.map((key) => {
    const word = words[key];
    return word ? text(word) : (arrows[key] ?? key);
  });
  return <kbd>{names.join('+')}</kbd>;
}
