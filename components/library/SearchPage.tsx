import { useDeferredValue, useMemo, useState } from 'react';
import { filtersFrom, parseQuery, paramsOf, type SearchFilters } from '../search/query';
import { SearchChoices } from '../search/SearchChoices';
import { SearchField } from '../search/SearchField';
import { SearchResults } from '../search/SearchResults';
import { text } from '../ui/i18n';
import { searchPlace, talkPlace } from './places';

/** Number of notes of one talk that are shown at first. */
const NOTES_PER_TALK = 20;

/**
 * The search of all notes and talks. The search is in the address, so it can be linked.
 * @param params the parameters of that address
 */
export function SearchPage({ params }: { params: URLSearchParams }) {
  const address = params.toString();
  const [shownFor, setShownFor] = useState(address);
  const [typed, setTyped] = useState(params.get('q') ?? '');
  if (shownFor !== address) {
    // The user followed a link to another search, so the field takes its words.
    setShownFor(address);
    setTyped(params.get('q') ?? '');
  }
  const filters = useMemo(() => filtersFrom(new URLSearchParams(address)), [address]);
  const deferred = useDeferredValue(typed);
  const query = useMemo(() => parseQuery(deferred, filters), [deferred, filters]);
  const show = (words: string, chosen: SearchFilters): void => {
    const place = searchPlace(paramsOf(words, chosen));
    setTyped(words);
    setShownFor(place.slice(place.indexOf('?') + 1));
    // `replace` keeps each typed letter out of the browser's history.
    location.replace(place);
  };
  return (
    <>
      <title>{`${text('librarySearch')} – Talkmark`}</title>
      <h1>{text('librarySearch')}</h1>
      <SearchField value={typed} onChange={(words) => show(words, filters)} />
      <SearchChoices filters={filters} onChange={(chosen) => show(typed, chosen)} />
      <SearchResults query={query} talkPlace={talkPlace} notesOfTalk={NOTES_PER_TALK} />
    </>
  );
}
