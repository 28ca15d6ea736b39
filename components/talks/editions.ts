import { youtubeTalkId } from '../sites/youtube';
import {
  catalogueEditions,
  type CatalogueEdition,
  catalogueKey,
  type CatalogueTalk,
} from './catalogue';
import type { Conference } from './conference';
import { fold } from './foldText';
import { listedTalkId } from './listedTalk';
import {
  type CatalogueKey,
  factsOf,
  isShown,
  type Talk,
  type TalkFacts,
  type TalkId,
} from './talk';

/** An edition of a conference as the library shows it, from the catalogue and the notebook. */
export interface Edition {
  /** Used in addresses, such as `dotscale/2015`. A part is empty where it is not known. */
  key: string;
  /** Empty for talks whose conference is not known. */
  conference: string;
  edition: string;
  /** ISO 8601 day. */
  date?: string;
  talks: EditionTalk[];
  /** True where the talks are in the order of the programme or of the user; else the order means nothing. */
  isOrdered: boolean;
  /** The user's settings for the edition. */
  record?: Conference;
}

/** A talk of an edition, from the notebook, the catalogue, or both. */
export interface EditionTalk {
  id: TalkId;
  facts: Partial<TalkFacts>;
  /** The talk's record in the notebook. */
  stored?: Talk;
  /** The talk's entry in the catalogue. */
  listed?: CatalogueTalk;
}

/** The records that editions are built from. */
export interface EditionSources {
  talks: readonly Talk[];
  conferences: readonly Conference[];
  /** The video found for each catalogue talk, see `learntTalks`. */
  learnt: ReadonlyMap<CatalogueKey, TalkId>;
  /** Talkmark's own catalogue, unless another one is given. */
  catalogue?: readonly CatalogueEdition[];
}

/** Returns the key of an edition, which is the same for every spelling of its name in case and accents. */
export function editionKey(conference = '', edition = ''): string {
  return [conference, edition].map((part) => fold(part).replaceAll(' ', '-')).join('/');
}

/** Returns all editions with their talks, newest first. Talks without a known conference come last. */
export function editionsOf({
  talks,
  conferences,
  learnt,
  catalogue = catalogueEditions,
}: EditionSources): Edition[] {
  const editions = new Map<string, Edition>();
  const editionFor = (conference = '', edition = '', date?: string): Edition => {
    const key = editionKey(conference, edition);
    const known = editions.get(key);
    const result = known ?? { key, conference, edition, talks: [], isOrdered: false };
    if (result.date === undefined && date) result.date = date;
    if (!known) editions.set(key, result);
    return result;
  };
  const stored = new Map(talks.filter(isShown).map((talk) => [talk.id, talk]));
  for (const record of conferences.filter(({ deletedAt }) => deletedAt === undefined)) {
    const edition = editionFor(record.name, record.edition, record.date);
    edition.record = record;
  }
  const includedIds = new Set<TalkId>();
  for (const { talks: listed } of catalogue) {
    for (const talk of listed) {
      const videoId = mergedId(idOfListed(talk, learnt), talks);
      const isRefused = stored.get(videoId)?.corrections.catalogueTalk === null;
      const id = isRefused ? listedTalkId(talk.conference, talk.edition, talk.title) : videoId;
      const record = stored.get(id);
      // The user may have merged two catalogue talks into one.
      if (includedIds.has(id)) continue;
      includedIds.add(id);
      const facts = { ...factsOfListed(talk), ...(record ? factsOf(record) : {}) };
      const edition = editionFor(facts.conference, facts.edition, talk.date);
      edition.talks.push({ id, facts, listed: talk, ...(record && { stored: record }) });
    }
  }
  for (const talk of stored.values()) {
    if (includedIds.has(talk.id)) continue;
    const facts = factsOf(talk);
    editionFor(facts.conference, facts.edition, facts.date).talks.push({
      id: talk.id,
      facts,
      stored: talk,
    });
  }
  return [...editions.values()].map(inOrder).sort(newestFirst);
}

/** Returns the id of the talk's published video, else of the video found for it, else of a listed talk. */
function idOfListed(talk: CatalogueTalk, learnt: EditionSources['learnt']): TalkId {
  if (talk.youtubeId !== undefined) return youtubeTalkId(talk.youtubeId);
  return learnt.get(catalogueKey(talk)) ?? listedTalkId(talk.conference, talk.edition, talk.title);
}

/** Returns the id of the talk that this one was merged into, or the id itself. */
function mergedId(id: TalkId, talks: readonly Talk[]): TalkId {
  const into = talks.find((talk) => talk.id === id)?.mergedInto;
  return into === undefined
    ? id
    : mergedId(
        into,
        talks.filter((talk) => talk.id !== id),
      );
}

function factsOfListed(talk: CatalogueTalk): Partial<TalkFacts> {
  const { title, conference, edition, date, speakers } = talk;
  const facts = { title, conference, edition, date, catalogueTalk: catalogueKey(talk) };
  return speakers.length === 0 ? facts : { ...facts, speakers: [...speakers] };
}

/** The user's order wins over that of the programme. Talks without a place follow by title. */
function inOrder(edition: Edition): Edition {
  const order = edition.record?.order ?? [];
  const placeOf = ({ id, listed, stored }: EditionTalk): number => {
    const index = order.indexOf(id);
    if (order.length > 0) return index < 0 ? Number.MAX_VALUE : index;
    return listed?.order ?? stored?.position ?? Number.MAX_VALUE;
  };
  const talks = edition.talks
    .map((talk) => ({ talk, place: placeOf(talk) }))
    .sort((a, b) => a.place - b.place || byTitle(a.talk, b.talk));
  return {
    ...edition,
    talks: talks.map(({ talk }) => talk),
    isOrdered: talks.some(({ place }) => place < Number.MAX_VALUE),
  };
}

function byTitle(a: EditionTalk, b: EditionTalk): number {
  return (a.facts.title ?? '').localeCompare(b.facts.title ?? '') || (a.id < b.id ? -1 : 1);
}

function newestFirst(a: Edition, b: Edition): number {
  const rank = (edition: Edition): number => (edition.conference === '' ? 1 : 0);
  return (
    rank(a) - rank(b) || (b.date ?? '').localeCompare(a.date ?? '') || b.key.localeCompare(a.key)
  );
}
