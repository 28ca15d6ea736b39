import type { Alias, Notebook } from '../notebook/database';
import { mergedTalk } from '../notebook/mergeTalks';
import type { Draft } from '../notebook/note';
import type { Conference } from '../talks/conference';
import { editionKey } from '../talks/editions';
import type { Talk, TalkId } from '../talks/talk';
import type { Contents, FilePicture } from './importContents';
import { joinConferences, joinTalks } from './joinTalks';
import { type NotePlan, planNotes } from './planNotes';

/** What an import does with records of one kind. */
export interface RecordPlan<T> {
  add: T[];
  /** As they will be. */
  change: T[];
  /** The same as they are. */
  before: T[];
}

/** What an import will do; nothing is done yet. */
export interface ImportPlan {
  notes: NotePlan;
  talks: RecordPlan<Talk>;
  conferences: RecordPlan<Conference>;
  drafts: Draft[];
  aliases: Alias[];
  pictures: FilePicture[];
}

/** Compares what a file has with what is there; the same file a second time does nothing. */
export async function planOf(db: Notebook, contents: Contents): Promise<ImportPlan> {
  const homes = await homesOf(db, contents);
  const idOf = (id: TalkId): TalkId => homes.get(id) ?? id;
  const notes = await planNotes(db, contents, idOf);
  const [drafts, aliases, pictures] = await Promise.all([
    absent(contents.drafts, (ids) => db.drafts.bulkGet(ids), 'id'),
    absent(contents.aliases, (names) => db.aliases.bulkGet(names), 'name'),
    absentPictures(db, contents),
  ]);
  const saved = await db.notes.bulkGet(drafts.map(({ id }) => id));
  const added = new Set(notes.add.map(({ id }) => id));
  return {
    notes,
    talks: await planTalks(db, contents, idOf, new Set(notes.add.map(({ talkId }) => talkId))),
    conferences: await planConferences(db, contents),
    drafts: drafts.filter(({ id }, place) => !saved[place] && !added.has(id)),
    aliases: aliases.map((alias) => ({ ...alias, talkId: idOf(alias.talkId) })),
    pictures,
  };
}

/** Whether an import would do nothing. */
export function isNothing({ notes, talks, conferences, ...others }: ImportPlan): boolean {
  const lists = [notes, talks, conferences].flatMap(({ add, change }) => [add, change]);
  return [...lists, ...Object.values(others)].every(({ length }) => length === 0);
}

/** The talks that the user merged into others here. */
async function homesOf(db: Notebook, { talks, notes }: Contents): Promise<Map<TalkId, TalkId>> {
  const ids = new Set([...talks.map(({ id }) => id), ...notes.map(({ talkId }) => talkId)]);
  const homes = new Map<TalkId, TalkId>();
  for (const id of ids) {
    const home = await mergedTalk(db, id);
    if (home) homes.set(id, home.id);
  }
  return homes;
}

async function planTalks(
  db: Notebook,
  { talks, isExact }: Contents,
  idOf: (id: TalkId) => TalkId,
  noted: ReadonlySet<TalkId>,
): Promise<RecordPlan<Talk>> {
  const plan: RecordPlan<Talk> = { add: [], change: [], before: [] };
  const theirs = new Map(talks.filter(({ id }) => idOf(id) === id).map((talk) => [talk.id, talk]));
  for (const [id, talk] of theirs) {
    const own = await db.talks.get(id);
    if (!own) {
      // Of a talk that no note is added to, another program says nothing that is kept.
      if (isExact || noted.has(id)) plan.add.push(talk);
      continue;
    }
    const joined = isExact ? joinTalks(own, talk) : backAgain(own, noted);
    if (JSON.stringify(sorted(joined)) === JSON.stringify(sorted(own))) continue;
    plan.change.push(joined);
    plan.before.push(own);
  }
  return plan;
}

/** A talk that gets notes is there again. */
function backAgain(own: Talk, noted: ReadonlySet<TalkId>): Talk {
  const { deletedAt: _, ...there } = own;
  return noted.has(own.id) ? there : own;
}

async function planConferences(
  db: Notebook,
  { conferences }: Contents,
): Promise<RecordPlan<Conference>> {
  const plan: RecordPlan<Conference> = { add: [], change: [], before: [] };
  const keyOf = ({ name, edition }: Conference): string => editionKey(name, edition);
  const there = new Map((await db.conferences.toArray()).map((one) => [keyOf(one), one]));
  for (const theirs of conferences) {
    const own = there.get(keyOf(theirs));
    if (!own) plan.add.push(theirs);
    else if (joinConferences(own, theirs) !== own) {
      plan.change.push(joinConferences(own, theirs));
      plan.before.push(own);
    }
  }
  return plan;
}

/** The records whose key is not there. */
async function absent<Key extends string, T extends { [K in Key]: string }>(
  records: readonly T[],
  get: (keys: T[Key][]) => Promise<readonly (object | undefined)[]>,
  key: Key,
): Promise<T[]> {
  const stored = await get(records.map((record) => record[key]));
  return records.filter((_, place) => !stored[place]);
}

/** The pictures of a file that are not there. */
export function absentPictures(db: Notebook, { pictures }: Contents): Promise<FilePicture[]> {
  return absent(pictures, (ids) => presentPictures(db, ids), 'id');
}

/** By their keys alone: the pictures themselves are large. */
async function presentPictures(db: Notebook, ids: string[]): Promise<(object | undefined)[]> {
  const keys = new Set(await db.pictures.where('id').anyOf(ids).primaryKeys());
  return ids.map((id) => (keys.has(id) ? {} : undefined));
}

/** With its keys in one order, for comparison. */
function sorted(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, sorted(each)]));
}
