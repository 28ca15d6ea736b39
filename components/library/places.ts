import type { Edition } from '../talks/editions';
import { editionKey } from '../talks/editions';
import type { TalkFacts, TalkId } from '../talks/talk';
import { routeTo } from './route';

/** The address of a talk within the library. */
export function talkPlace(id: TalkId): string {
  return routeTo(['talk', id]);
}

/** The address of an edition within the library. */
export function editionPlace({ key }: Pick<Edition, 'key'>, view?: 'write-up'): string {
  return routeTo(['edition', key, ...(view ? [view] : [])]);
}

/** The address of the edition that a talk belongs to. */
export function placeOfEditionOf({ conference, edition }: Partial<TalkFacts>): string {
  return editionPlace({ key: editionKey(conference, edition) });
}

/** The address of a search within the library. @param filters as `notes/search` reads them */
export function searchPlace(filters: Record<string, string> = {}): string {
  return routeTo(['search'], filters);
}
