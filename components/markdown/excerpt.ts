/**
 * Returns the start of a text, or the whole text when it is short enough. The cut is between words where
 * possible, and never inside a character.
 * @param length the most UTF-16 units
 */
export function excerpt(text: string, length: number): string {
  const character = new Intl.Segmenter().segment(text).containing(length);
  if (!character) return text;
  const start = text.slice(0, character.index);
  const words = start.replace(/\s+\S*$/u, '');
  return words.length > length / 2 ? words : start;
}
