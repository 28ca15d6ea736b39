/**
 * The start of a text, cut between words where it can be and never inside a character; the whole text
 * where it is not longer.
 * @param length UTF-16 units, about
 */
export function excerpt(text: string, length: number): string {
  if (text.length <= length) return text;
  const characters = Array.from(new Intl.Segmenter().segment(text.slice(0, length)));
  // The last of them may be the first half of a character or of a word.
  const start = text.slice(0, characters.at(-1)?.index ?? 0);
  const words = start.replace(/\s+\S*$/u, '');
  return words.length > length / 2 ? words : start;
}
