/**
 * The rows of a table as text, its cells parted by commas, semicolons or tabs, with quotes where a cell holds
 * one of those (RFC 4180). The separator is the one that its first line has most of.
 * @returns undefined where the text is no table of two columns at least
 */
export function readCsv(text: string): string[][] | undefined {
  const [first = ''] = text.split('\n', 1);
  const [separator = ','] = [',', ';', '\t'].sort((a, b) => count(first, b) - count(first, a));
  if (count(first, separator) === 0) return undefined;
  const rows: string[][] = [[]];
  // A cell in quotes, where two of them stand for one, or one without; then what ends it.
  const cells = new RegExp(
    `(?:"((?:[^"]|"")*)"|([^${separator}\\n]*))(${separator}|\\r?\\n|$)`,
    'gy',
  );
  for (const [, quoted, bare, end] of text.matchAll(cells)) {
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? bare ?? '').trim());
    if (end === '') break;
    if (end !== separator) rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
