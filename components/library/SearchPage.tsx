import { useDeferredValue, useMemo, useState } from 'react';
import { filtersFrom, parseQuery, paramsOf, type SearchFilters } from '../search/query';
import { SearchChoices } from '../search/SearchChoices';
import { SearchField } from '../search/SearchField';
import { SearchResults } from '../search/SearchResults';
import { text } from '../ui/i18n';
import { searchPlace, talkPlace } from './places';

/** Notes of one talk that are shown at first. */
const NOTES = 20;

/** A search of everything, which its address names. @param params of that address */
export function SearchPage({ params }: { params: URLSearchParams }) {
  const address = params.toString();
  const [shownFor, setShownFor] = useState(address);
  const [typed, setTyped] = useState(params.get('q') ?? '');
  if (shownFor !== address) {
    // The user followed a link to another search.
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
    // Each letter is no step of its own for the browser's way back.
    location.replace(place);
  };
  return (
    <>
      <title>{`${text('librarySearch')} – Talkmark`}</title>
      <h1>{text('librarySearch')}</h1>
      <SearchField value={typed} onChange={(words) => show(words, filters)} />
      <SearchChoices filters={filters} onChange={(chosen) => show(typed, chosen)} />
      <SearchResults query={query} talkPlace={talkPlace} notesOfTalk={NOTES} />
    </>
  );
}
