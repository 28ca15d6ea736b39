import { NOTE_KINDS, type NoteKind } from '../notebook/kinds';
import { fold } from '../talks/foldText';

/** The conditions of a search besides its terms. */
export interface SearchFilters {
  kind?: NoteKind;
  /** Without its `#`. */
  tag?: string;
  speaker?: string;
  /** A conference with or without its edition, such as `dotScale 2015`. */
  conference?: string;
  withPictures?: boolean;
  /** Only questions without an answer and tasks that are not done. */
  isOpen?: boolean;
}

/** A search. All conditions must hold; terms and tags are folded. */
export interface Query {
  /** Parts of words, or phrases. */
  terms: readonly string[];
  tags: readonly string[];
  filters: SearchFilters;
}

/** A phrase in quotes, with or without the closing quote, a tag, or a word. */
const TERM_PATTERN =
  /["“”«»]([^"“”«»]*)(?:["“”«»]|$)|#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_/-]*)|([^\s"“”«»]+)/gu;

/** Longer input is cut: nobody types that much, but it may be pasted. */
const MAX_QUERY_UNITS = 1000;

/** Parses a search: words, `"phrases"`, `#tags`. Characters that folding removes are ignored. */
export function parseQuery(typed: string, filters: SearchFilters = {}): Query {
  const terms: string[] = [];
  const tags: string[] = [];
  for (const [, phrase, tag, word] of typed.slice(0, MAX_QUERY_UNITS).matchAll(TERM_PATTERN)) {
    if (tag !== undefined) tags.push(fold(tag));
    const term = fold(phrase ?? word ?? '');
    if (term !== '') terms.push(...(phrase === undefined ? term.split(' ') : [term]));
  }
  if (filters.tag !== undefined) tags.push(fold(filters.tag));
  return { terms: [...new Set(terms)], tags: [...new Set(tags)], filters };
}

/** True when a query has neither terms nor tags nor filters. */
export function isEmptyQuery({ terms, tags, filters }: Query): boolean {
  const isFiltered = Object.values(filters).some((value) => value !== undefined && value !== false);
  return terms.length === 0 && tags.length === 0 && !isFiltered;
}

const KNOWN_KINDS: ReadonlySet<string> = new Set(NOTE_KINDS);

/** Returns the filters in a page's address. Unknown values are ignored. */
export function filtersFromParams(params: URLSearchParams): SearchFilters {
  const [kind, tag, speaker, conference] = ['kind', 'tag', 'speaker', 'in'].map(
    (name) => params.get(name) ?? '',
  );
  return {
    ...(kind && KNOWN_KINDS.has(kind) ? { kind: kind as NoteKind } : {}),
    ...(tag ? { tag } : {}),
    ...(speaker ? { speaker } : {}),
    ...(conference ? { conference } : {}),
    ...(params.has('pictures') ? { withPictures: true } : {}),
    ...(params.has('open') ? { isOpen: true } : {}),
  };
}

/** Returns the parameters of a search for a page's address, as `filtersFromParams` reads them, with the typed text as `q`. */
export function searchParamsOf(typed: string, filters: SearchFilters): Record<string, string> {
  const { kind = '', tag = '', speaker = '', conference = '', withPictures, isOpen } = filters;
  return {
    q: typed,
    kind,
    tag,
    speaker,
    in: conference,
    pictures: withPictures ? '1' : '',
    open: isOpen ? '1' : '',
  };
}
