/** Where in the library one is: `#/edition/dotscale/2015?kind=question`. */
export interface Route {
  /** The parts of the path, decoded; none for the list of conferences. */
  path: readonly string[];
  params: URLSearchParams;
}

/** Reads the part of an address after `#`; what cannot be decoded is as it stands. */
export function parseRoute(hash: string): Route {
  const [path = '', query = ''] = splitOnce(hash.replace(/^#?\/?/, ''), '?');
  const parts = path.split('/').filter((part) => part !== '');
  return { path: parts.map(decoded), params: new URLSearchParams(query) };
}

/** The address of a place in the library, to follow `library.html`. Empty values are left out. */
export function routeTo(path: readonly string[], params: Record<string, string> = {}): string {
  const query = new URLSearchParams(Object.entries(params).filter(([, value]) => value !== ''));
  const end = query.size > 0 ? `?${query}` : '';
  return `#/${path.map(encodeURIComponent).join('/')}${end}`;
}

function splitOnce(text: string, at: string): string[] {
  const place = text.indexOf(at);
  return place < 0 ? [text] : [text.slice(0, place), text.slice(place + 1)];
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
