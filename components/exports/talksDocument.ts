import { createBreather } from '../files/breather';
import type { Picture } from '../notebook/database';
import type { Note } from '../notebook/note';
import {
  buildTalkDocument,
  type DocumentConference,
  type DocumentParts,
  type ExportedTalk,
  type TalkDocument,
} from './document';

/** A talk with its notes. */
export interface NotedTalk {
  talk: ExportedTalk;
  notes: readonly Note[];
  /** The notes are some of the talk's: what is exported is no backup of it. */
  isPart?: boolean;
  /** Those of its notes, by their ids; without them it is exported without pictures. */
  pictures?: ReadonlyMap<string, Picture>;
}

/**
 * The document of several talks, in their order: those of one edition stand together, at the place of
 * the first of them. The page answers meanwhile.
 * @param leadIn seconds, as in `buildTalkDocument`
 */
export async function buildTalksDocument(
  noted: readonly NotedTalk[],
  leadIn = 0,
  without?: DocumentParts['without'],
): Promise<TalkDocument> {
  const breathe = createBreather();
  const editions = new Map<string, DocumentConference>();
  for (const { talk, notes, pictures } of noted) {
    for (const conference of buildTalkDocument(talk, notes, leadIn, {
      pictures,
      ...(without && { without }),
    }).conferences) {
      const key = JSON.stringify([conference.name, conference.edition]);
      const found = editions.get(key);
      if (found) found.talks.push(...conference.talks);
      else editions.set(key, conference);
    }
    await breathe();
  }
  return { conferences: [...editions.values()] };
}
