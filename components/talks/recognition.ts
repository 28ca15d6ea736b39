import { catalogueTalkOfKey } from './catalogue';
import { factsOf, type Talk } from './talk';

/** How the user's word and the title of a video stand to each other. */
export type RecognitionDoubt = { state: 'taken'; edition: string } | { state: 'refused' };

/**
 * What the user is to be asked about a talk: whether it is the catalogue's talk where its title alone
 * says so. Undefined where its video says so, or nothing does.
 */
export function recognitionDoubt(
  talk: Pick<Talk, 'guesses' | 'corrections'>,
): RecognitionDoubt | undefined {
  if (talk.corrections.catalogueTalk === null) return { state: 'refused' };
  const key = factsOf(talk).catalogueTalk;
  const found = key ? catalogueTalkOfKey(key) : undefined;
  if (!found || found.youtubeId !== undefined) return undefined;
  return { state: 'taken', edition: `${found.conference} ${found.edition}` };
}
