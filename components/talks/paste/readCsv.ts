/**
 * Reads the rows of a table whose cells are separated by commas, semicolons or tabs. A cell that contains
 * one of these is in quotes (RFC 4180). The separator is the most frequent of the three in the first line.
 * @returns undefined where the text has fewer than two columns
 */
export function readCsv(text: string): string[][] | undefined {
  const [first = ''] = text.split('\n', 1);
  const [separator = ','] = [',', ';', '\t'].sort((a, b) => count(first, b) - count(first, a));
  if (count(first, separator) === 0) return undefined;
  const rows: string[][] = [[]];
  // A cell with quotes, in which two quotes stand for one, or without quotes; then its end.
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
