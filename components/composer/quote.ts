import type { ComposerSession } from './session';

/** In characters, the same limit as for a fact of a talk; a longer quote is a copy of the page. */
const MAX_QUOTE_LENGTH = 5000;

/**
 * Returns the start of a note that quotes some words: each line after `>`, which makes the note a quote, and
 * an empty line for the user's own text below. Empty without words.
 */
export function quoted(words: string): string {
  const lines = shorten(words.trim())
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? '' : `${lines.map((line) => `> ${line}`).join('\n')}\n\n`;
}

/** Inserts the current caption into the note as a quote before its text, once. */
export function quoteCaption(field: HTMLTextAreaElement, session: ComposerSession): void {
  const { caption } = session.state().composition ?? {};
  if (!caption || field.readOnly) return;
  field.setRangeText(quoted(caption), 0, 0, field.value === '' ? 'end' : 'preserve');
  session.updateComposition({ caption: '' });
  session.handleInput();
  field.focus();
}

/** Returns words cut to the limit, never inside a character; an ellipsis marks the cut. */
function shorten(words: string): string {
  const characters = Array.from(words.slice(0, 2 * MAX_QUOTE_LENGTH + 2));
  return characters.length > MAX_QUOTE_LENGTH
    ? `${characters.slice(0, MAX_QUOTE_LENGTH - 1).join('')}…`
    : words;
}
