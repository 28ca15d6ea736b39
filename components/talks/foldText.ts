/** Letters that Unicode does not decompose into a plain letter and an accent. */
const PLAIN_LETTERS: ReadonlyMap<string, string> = new Map([
  ['ß', 'ss'],
  ['æ', 'ae'],
  ['œ', 'oe'],
  ['ø', 'o'],
  ['ł', 'l'],
  ['đ', 'd'],
  ['ð', 'd'],
  ['þ', 'th'],
  ['ı', 'i'],
]);

/**
 * Returns a text without the differences in how people write it: case, accents, apostrophes and all
 * other punctuation. Single spaces separate the words.
 */
export function fold(text: string): string {
  return text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/\p{M}/gu, '')
    .replace(/[ßæœøłđðþı]/g, (letter) => PLAIN_LETTERS.get(letter) ?? letter)
    .replace(/['’‘ʼ`´]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/**
 * Returns how similar two texts are, from 0 to 1: the share of letter pairs that they have in common
 * (Sørensen-Dice), after folding and without spaces.
 */
export function nearness(a: string, b: string): number {
  const one = fold(a).replaceAll(' ', '');
  const other = fold(b).replaceAll(' ', '');
  if (one === '' || other === '') return 0;
  if (one === other) return 1;
  const pairs = letterPairs(one);
  const otherPairs = letterPairs(other);
  const unmatched = new Map<string, number>();
  for (const pair of pairs) unmatched.set(pair, (unmatched.get(pair) ?? 0) + 1);
  let shared = 0;
  for (const pair of otherPairs) {
    const count = unmatched.get(pair) ?? 0;
    if (count > 0) shared += 1;
    unmatched.set(pair, count - 1);
  }
  return (2 * shared) / Math.max(1, pairs.length + otherPairs.length);
}

function letterPairs(text: string): string[] {
  const letters = Array.from(text);
  return letters.slice(1).map((letter, index) => `${letters[index] ?? ''}${letter}`);
}
