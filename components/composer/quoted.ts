/** Characters of a quote: as many as a fact may have; more than that is a copy of the page. */
const MOST = 5000;

/** The beginning of a note: words as a quote, whose kind it has then, and room for one's own below. Empty without words. */
export function quoted(words: string): string {
  const lines = shortened(words.trim())
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines.length === 0 ? '' : `${lines.map((line) => `> ${line}`).join('\n')}\n\n`;
}

/** What was left out shows, and no character is cut in two. */
function shortened(words: string): string {
  const signs = Array.from(words.slice(0, 2 * MOST + 2));
  return signs.length > MOST ? `${signs.slice(0, MOST - 1).join('')}…` : words;
}
