import { NOTE_KINDS, type NoteKind } from '../notebook/kinds';
import { fold } from '../talks/fold';

/** What is looked for, besides the words. */
export interface SearchFilters {
  kind?: NoteKind;
  /** Without its `#`. */
  tag?: string;
  speaker?: string;
  /** A conference with or without its edition, such as `dotScale 2015`. */
  conference?: string;
  withPictures?: boolean;
  /** Questions and things to check that are not done. */
  isOpen?: boolean;
}

/** A search, folded: all of it has to be found. */
export interface Query {
  /** Parts of words, and phrases of several. */
  terms: readonly string[];
  tags: readonly string[];
  filters: SearchFilters;
}

/** A phrase in quotes, which may still be open, a tag, or a word. */
const TERM =
  /["“”«»]([^"“”«»]*)(?:["“”«»]|$)|#([\p{L}\p{N}_][\p{L}\p{M}\p{N}_/-]*)|([^\s"“”«»]+)/gu;

/** UTF-16 units: what is pasted beyond them is no search. */
const LONGEST = 1000;

/** Reads what was typed: words, `"phrases"`, `#tags`. Signs that folding takes away look for nothing. */
export function parseQuery(typed: string, filters: SearchFilters = {}): Query {
  const terms: string[] = [];
  const tags: string[] = [];
  for (const [, phrase, tag, word] of typed.slice(0, LONGEST).matchAll(TERM)) {
    if (tag !== undefined) tags.push(fold(tag));
    const term = fold(phrase ?? word ?? '');
    if (term !== '') terms.push(...(phrase === undefined ? term.split(' ') : [term]));
  }
  if (filters.tag !== undefined) tags.push(fold(filters.tag));
  return { terms: [...new Set(terms)], tags: [...new Set(tags)], filters };
}

/** Whether a search looks for anything at all. */
export function isEmpty({ terms, tags, filters }: Query): boolean {
  const isFiltered = Object.values(filters).some((value) => value !== undefined && value !== false);
  return terms.length === 0 && tags.length === 0 && !isFiltered;
}

const KINDS: ReadonlySet<string> = new Set(NOTE_KINDS);

/** The filters that an address names; what is none of them is left out. */
export function filtersFrom(params: URLSearchParams): SearchFilters {
  const [kind, tag, speaker, conference] = ['kind', 'tag', 'speaker', 'in'].map(
    (name) => params.get(name) ?? '',
  );
  return {
    ...(kind && KINDS.has(kind) ? { kind: kind as NoteKind } : {}),
    ...(tag ? { tag } : {}),
    ...(speaker ? { speaker } : {}),
    ...(conference ? { conference } : {}),
    ...(params.has('pictures') ? { withPictures: true } : {}),
    ...(params.has('open') ? { isOpen: true } : {}),
  };
}

/** The values by which an address names a search: those of `filtersFrom`, and the words as `q`. */
export function paramsOf(typed: string, filters: SearchFilters): Record<string, string> {
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
