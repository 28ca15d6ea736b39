import type { Alias, Notebook } from '../notebook/database';
import { mergedTalk } from '../notebook/mergeTalks';
import type { Draft } from '../notebook/note';
import type { Conference } from '../talks/conference';
import { editionKey } from '../talks/editions';
import type { Talk, TalkId } from '../talks/talk';
import type { Contents, FilePicture } from './importContents';
import { joinConferences, joinTalks } from './joinTalks';
import { type NotePlan, planNotes } from './planNotes';

/** The changes of an import to the records of one table. */
export interface RecordPlan<T> {
  add: T[];
  /** The changed records in their new version. */
  change: T[];
  /** The same records in their current version. */
  before: T[];
}

/** All changes that an import would make. */
export interface ImportPlan {
  notes: NotePlan;
  talks: RecordPlan<Talk>;
  conferences: RecordPlan<Conference>;
  drafts: Draft[];
  aliases: Alias[];
  pictures: FilePicture[];
}

/** Compares a file with the notebook. Importing the same file twice gives an empty plan. */
export async function planImport(db: Notebook, contents: Contents): Promise<ImportPlan> {
  const targets = await mergeTargets(db, contents);
  const idOf = (id: TalkId): TalkId => targets.get(id) ?? id;
  const notes = await planNotes(db, contents, idOf);
  const [drafts, aliases, pictures] = await Promise.all([
    missingRecords(contents.drafts, (ids) => db.drafts.bulkGet(ids), 'id'),
    missingRecords(contents.aliases, (names) => db.aliases.bulkGet(names), 'name'),
    missingPictures(db, contents),
  ]);
  const saved = await db.notes.bulkGet(drafts.map(({ id }) => id));
  const addedIds = new Set(notes.add.map(({ id }) => id));
  return {
    notes,
    talks: await planTalks(db, contents, idOf, new Set(notes.add.map(({ talkId }) => talkId))),
    conferences: await planConferences(db, contents),
    drafts: drafts.filter(({ id }, place) => !saved[place] && !addedIds.has(id)),
    aliases: aliases.map((alias) => ({ ...alias, talkId: idOf(alias.talkId) })),
    pictures,
  };
}

/** True when an import would change nothing. */
export function isEmptyPlan({ notes, talks, conferences, ...others }: ImportPlan): boolean {
  const lists = [notes, talks, conferences].flatMap(({ add, change }) => [add, change]);
  return [...lists, ...Object.values(others)].every(({ length }) => length === 0);
}

/** Returns the target of each talk that the user has merged into another one. */
async function mergeTargets(
  db: Notebook,
  { talks, notes }: Contents,
): Promise<Map<TalkId, TalkId>> {
  const ids = new Set([...talks.map(({ id }) => id), ...notes.map(({ talkId }) => talkId)]);
  const targets = new Map<TalkId, TalkId>();
  for (const id of ids) {
    const target = await mergedTalk(db, id);
    if (target) targets.set(id, target.id);
  }
  return targets;
}

async function planTalks(
  db: Notebook,
  { talks, isExact }: Contents,
  idOf: (id: TalkId) => TalkId,
  notedIds: ReadonlySet<TalkId>,
): Promise<RecordPlan<Talk>> {
  const plan: RecordPlan<Talk> = { add: [], change: [], before: [] };
  const theirs = new Map(talks.filter(({ id }) => idOf(id) === id).map((talk) => [talk.id, talk]));
  for (const [id, talk] of theirs) {
    const own = await db.talks.get(id);
    if (!own) {
      // A talk of another program is only added together with a note.
      if (isExact || notedIds.has(id)) plan.add.push(talk);
      continue;
    }
    const joined = isExact ? joinTalks(own, talk) : undeleted(own, notedIds);
    if (JSON.stringify(withSortedKeys(joined)) === JSON.stringify(withSortedKeys(own))) continue;
    plan.change.push(joined);
    plan.before.push(own);
  }
  return plan;
}

/** Returns the talk without its deletion if the import adds notes to it. */
function undeleted(own: Talk, notedIds: ReadonlySet<TalkId>): Talk {
  const { deletedAt: _, ...undeletedTalk } = own;
  return notedIds.has(own.id) ? undeletedTalk : own;
}

async function planConferences(
  db: Notebook,
  { conferences }: Contents,
): Promise<RecordPlan<Conference>> {
  const plan: RecordPlan<Conference> = { add: [], change: [], before: [] };
  const keyOf = ({ name, edition }: Conference): string => editionKey(name, edition);
  const ownByKey = new Map((await db.conferences.toArray()).map((one) => [keyOf(one), one]));
  for (const theirs of conferences) {
    const own = ownByKey.get(keyOf(theirs));
    if (!own) plan.add.push(theirs);
    else if (joinConferences(own, theirs) !== own) {
      plan.change.push(joinConferences(own, theirs));
      plan.before.push(own);
    }
  }
  return plan;
}

/** Returns the records whose key is not in the notebook. */
async function missingRecords<Key extends string, T extends { [K in Key]: string }>(
  records: readonly T[],
  get: (keys: T[Key][]) => Promise<readonly (object | undefined)[]>,
  key: Key,
): Promise<T[]> {
  const stored = await get(records.map((record) => record[key]));
  return records.filter((_, place) => !stored[place]);
}

/** Returns the pictures of a file that are not in the notebook. */
export function missingPictures(db: Notebook, { pictures }: Contents): Promise<FilePicture[]> {
  return missingRecords(pictures, (ids) => lookUpPictures(db, ids), 'id');
}

/** Looks up the keys alone: the pictures themselves are large. */
async function lookUpPictures(db: Notebook, ids: string[]): Promise<(object | undefined)[]> {
  const keys = new Set(await db.pictures.where('id').anyOf(ids).primaryKeys());
  return ids.map((id) => (keys.has(id) ? {} : undefined));
}

/** Returns a copy with sorted keys, for comparison. */
function withSortedKeys(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(entries.map(([key, each]) => [key, withSortedKeys(each)]));
}
