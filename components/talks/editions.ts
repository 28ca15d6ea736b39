import { youtubeTalkId } from '../sites/youtube';
import {
  catalogueEditions,
  type CatalogueEdition,
  catalogueKey,
  type CatalogueTalk,
} from './catalogue';
import type { Conference } from './conference';
import { fold } from './fold';
import { listedTalkId } from './listed';
import {
  type CatalogueKey,
  factsOf,
  isShown,
  type Talk,
  type TalkFacts,
  type TalkId,
} from './talk';

/** One edition of a conference as the library shows it: from the catalogue, the user's lists and their talks. */
export interface Edition {
  /** Names it in addresses, such as `dotscale/2015`; empty parts where they are not known. */
  key: string;
  /** Empty for the talks of no known conference. */
  conference: string;
  edition: string;
  /** ISO 8601 day. */
  date?: string;
  talks: EditionTalk[];
  /** Whether the order of the talks is that of the programme or of the user; else it claims nothing. */
  isOrdered: boolean;
  /** What the user set of it. */
  record?: Conference;
}

/** A talk of an edition: stored, or only known by a list. */
export interface EditionTalk {
  id: TalkId;
  facts: Partial<TalkFacts>;
  /** What is stored of it. */
  stored?: Talk;
  /** What the catalogue has of it. */
  listed?: CatalogueTalk;
}

/** What editions are made of. */
export interface EditionSources {
  talks: readonly Talk[];
  conferences: readonly Conference[];
  /** The video that each catalogue talk was found to be, see `learntTalks`. */
  learnt: ReadonlyMap<CatalogueKey, TalkId>;
  /** Those that Talkmark knows. */
  catalogue?: readonly CatalogueEdition[];
}

/** The key of an edition, which spells and accents of its name do not change. */
export function editionKey(conference = '', edition = ''): string {
  return [conference, edition].map((part) => fold(part).replaceAll(' ', '-')).join('/');
}

/** All editions with their talks, the newest first; the talks of no known conference come last. */
export function editionsOf({
  talks,
  conferences,
  learnt,
  catalogue = catalogueEditions,
}: EditionSources): Edition[] {
  const editions = new Map<string, Edition>();
  const editionFor = (conference = '', edition = '', date?: string): Edition => {
    const key = editionKey(conference, edition);
    const found = editions.get(key);
    const made = found ?? { key, conference, edition, talks: [], isOrdered: false };
    if (made.date === undefined && date) made.date = date;
    if (!found) editions.set(key, made);
    return made;
  };
  const stored = new Map(talks.filter(isShown).map((talk) => [talk.id, talk]));
  for (const record of conferences.filter(({ deletedAt }) => deletedAt === undefined)) {
    const edition = editionFor(record.name, record.edition, record.date);
    edition.record = record;
  }
  const taken = new Set<TalkId>();
  for (const { talks: listed } of catalogue) {
    for (const talk of listed) {
      const found = merged(idOfListed(talk, learnt), talks);
      const isRefused = stored.get(found)?.corrections.catalogueTalk === null;
      const id = isRefused ? listedTalkId(talk.conference, talk.edition, talk.title) : found;
      const own = stored.get(id);
      // Two talks of the catalogue may have been merged into one.
      if (taken.has(id)) continue;
      taken.add(id);
      const facts = { ...factsOfListed(talk), ...(own ? factsOf(own) : {}) };
      const edition = editionFor(facts.conference, facts.edition, talk.date);
      edition.talks.push({ id, facts, listed: talk, ...(own && { stored: own }) });
    }
  }
  for (const talk of stored.values()) {
    if (taken.has(talk.id)) continue;
    const facts = factsOf(talk);
    editionFor(facts.conference, facts.edition, facts.date).talks.push({
      id: talk.id,
      facts,
      stored: talk,
    });
  }
  return [...editions.values()].map(inOrder).sort(newestFirst);
}

/** A catalogue talk's id: its video's, the one it was found to be, or that of a listed talk. */
function idOfListed(talk: CatalogueTalk, learnt: EditionSources['learnt']): TalkId {
  if (talk.youtubeId !== undefined) return youtubeTalkId(talk.youtubeId);
  return learnt.get(catalogueKey(talk)) ?? listedTalkId(talk.conference, talk.edition, talk.title);
}

/** The talk that a talk was merged into, or itself. */
function merged(id: TalkId, talks: readonly Talk[]): TalkId {
  const into = talks.find((talk) => talk.id === id)?.mergedInto;
  return into === undefined
    ? id
    : merged(
        into,
        talks.filter((talk) => talk.id !== id),
      );
}

function factsOfListed(talk: CatalogueTalk): Partial<TalkFacts> {
  const { title, conference, edition, date, speakers } = talk;
  const facts = { title, conference, edition, date, catalogueTalk: catalogueKey(talk) };
  return speakers.length === 0 ? facts : { ...facts, speakers: [...speakers] };
}

/** The user's order before that of the programme; talks without a place follow by title. */
function inOrder(edition: Edition): Edition {
  const order = edition.record?.order ?? [];
  const placeOf = ({ id, listed, stored }: EditionTalk): number => {
    const own = order.indexOf(id);
    if (order.length > 0) return own < 0 ? Number.MAX_VALUE : own;
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
  const isNamed = (edition: Edition): number => (edition.conference === '' ? 1 : 0);
  return (
    isNamed(a) - isNamed(b) ||
    (b.date ?? '').localeCompare(a.date ?? '') ||
    b.key.localeCompare(a.key)
  );
}
