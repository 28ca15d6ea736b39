/** A place in the library, as in `#/edition/dotscale/2015?kind=question`. */
export interface Route {
  /** The decoded parts of the path; empty for the list of conferences. */
  path: readonly string[];
  params: URLSearchParams;
}

/** Returns the place that a hash names; a part that cannot be decoded stays as it is. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = splitOnce(hash.replace(/^#?\/?/, ''), '?');
  const parts = path.split('/').filter((part) => part !== '');
  return { path: parts.map(decodePart), params: new URLSearchParams(query) };
}

/** Returns the hash of a place in the library. Parameters with empty values are left out. */
export function routeTo(path: readonly string[], params: Record<string, string> = {}): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ''));
  const end = query.size > 0 ? `?${query}` : '';
  return `#/${path.map(encodeURIComponent).join('/')}${end}`;
}

function splitOnce(text: string, separator: string): string[] {
  const index = text.indexOf(separator);
  return index < 0 ? [text] : [text.slice(0, index), text.slice(index + 1)];
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
