/**
 * The start of a text, cut between words where it can be and never inside a character; the whole text
 * where it is not longer.
 * @param length UTF-16 units at most
 */
export function excerpt(text: string, length: number): string {
  const character = new Intl.Segmenter().segment(text).containing(length);
  if (!character) return text;
  const start = text.slice(0, character.index);
  const words = start.replace(/\s+\S*$/u, '');
  return words.length > length / 2 ? words : start;
}
