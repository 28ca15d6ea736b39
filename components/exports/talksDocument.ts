import { createBreather } from '../files/breather';
import type { Picture } from '../notebook/database';
import type { Note } from '../notebook/note';
import { buildTalkDocument } from './buildTalkDocument';
import type { DocumentConference, DocumentParts, ExportedTalk, TalkDocument } from './document';

/** A talk with its notes. */
export interface NotedTalk {
  talk: ExportedTalk;
  notes: readonly Note[];
  /** True if the talk has other notes too: the export cannot be a backup then. */
  isPart?: boolean;
  /** The pictures of the notes by their ids. Without it the export has no pictures. */
  pictures?: ReadonlyMap<string, Picture>;
}

/**
 * Returns the document of several talks, in their order, but with the talks of one edition together. The page stays
 * responsive meanwhile.
 * @param leadInSeconds as in `buildTalkDocument`
 */
export async function buildTalksDocument(
  noted: readonly NotedTalk[],
  leadInSeconds = 0,
  without?: DocumentParts['without'],
): Promise<TalkDocument> {
  const maybeYield = createBreather();
  const editions = new Map<string, DocumentConference>();
  for (const { talk, notes, pictures } of noted) {
    for (const conference of buildTalkDocument(talk, notes, leadInSeconds, {
      pictures,
      ...(without && { without }),
    }).conferences) {
      const key = JSON.stringify([conference.name, conference.edition]);
      const existing = editions.get(key);
      if (existing) existing.talks.push(...conference.talks);
      else editions.set(key, conference);
    }
    await maybeYield();
  }
  return { conferences: [...editions.values()] };
}
