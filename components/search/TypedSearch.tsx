import { useDeferredValue, useMemo } from 'react';
import { parseQuery } from './query';
import { SearchResults } from './SearchResults';

/** What is found of what was typed, where there are no filters. */
export function TypedSearch({ typed }: { typed: string }) {
  // The next key does not wait for what the last one found.
  const deferred = useDeferredValue(typed);
  const query = useMemo(() => parseQuery(deferred), [deferred]);
  return <SearchResults query={query} />;
}
