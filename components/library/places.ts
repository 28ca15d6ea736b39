import type { Edition } from '../talks/editions';
import { editionKey } from '../talks/editions';
import type { TalkFacts, TalkId } from '../talks/talk';
import { routeTo } from './route';

/** Returns the address of a talk within the library. */
export function talkPlace(id: TalkId): string {
  return routeTo(['talk', id]);
}

/** Returns the address of an edition, or of its write-up, within the library. */
export function editionPlace({ key }: Pick<Edition, 'key'>, view?: 'write-up'): string {
  return routeTo(['edition', key, ...(view ? [view] : [])]);
}

/** Returns the address of the edition that a talk belongs to. */
export function placeOfEditionOf({ conference, edition }: Partial<TalkFacts>): string {
  return editionPlace({ key: editionKey(conference, edition) });
}

/** Returns the address of a search within the library. @param filters in the form that `search/query.ts` reads */
export function searchPlace(filters: Record<string, string> = {}): string {
  return routeTo(['search'], filters);
}
