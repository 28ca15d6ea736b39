import { useDeferredValue, useMemo } from 'react';
import { parseQuery } from './query';
import { SearchResults } from './SearchResults';

/** Shows the results of a search that has no filters. */
export function TypedSearch({ typed }: { typed: string }) {
  // Typing does not wait for the results of the previous key.
  const deferred = useDeferredValue(typed);
  const query = useMemo(() => parseQuery(deferred), [deferred]);
  return <SearchResults query={query} />;
}
