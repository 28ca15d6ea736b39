import type { OutlineEntry, WriteUp } from '../talks/conference';
import type { Edition, EditionTalk } from '../talks/editions';
import type { TalkId } from '../talks/talk';
import type { WriteUpWords } from './documentLanguages';

/**
 * Returns the outline of an edition's write-up. Talks that the user's outline does not have yet come after its last
 * talk. Without an outline of the user the default is: why this conference, the talks in their order with the
 * lightning talks as one group, being there, a final thought, thanks.
 */
export function outlineOf(edition: Edition, words: WriteUpWords): OutlineEntry[] {
  const own = edition.record?.writeUp?.outline;
  return own ? withNewTalks(own, edition) : defaultOutline(edition, words);
}

/** Returns the settings of an edition's write-up, saved or new. */
export function writeUpOf(edition: Edition, words: WriteUpWords): WriteUp {
  const before = edition.record?.writeUp ?? { leftOut: [] };
  return { language: words.tag, ...before, outline: outlineOf(edition, words) };
}

function defaultOutline(edition: Edition, words: WriteUpWords): OutlineEntry[] {
  const isLightning = ({ listed }: EditionTalk): boolean => listed?.kind === 'lightning';
  const lightning = edition.talks.filter(isLightning).map(({ id }) => id);
  const talks = edition.talks.flatMap((talk): OutlineEntry[] => {
    if (!isLightning(talk)) return [{ kind: 'talk', id: talk.id }];
    if (talk.id !== lightning[0]) return [];
    const title = words.lightningTalks;
    return [{ kind: 'group', id: 'lightning', title, text: '', talkIds: lightning }];
  });
  const section = (id: string, title: string): OutlineEntry => {
    return { kind: 'section', id, title, text: '' };
  };
  return [
    section('why', words.why),
    ...talks,
    section('being-there', words.beingThere),
    section('final-thought', words.finalThought),
    section('thanks', words.thanks),
  ];
}

function withNewTalks(outline: readonly OutlineEntry[], { talks }: Edition): OutlineEntry[] {
  const known = new Set(outline.flatMap(talksOf));
  const added = talks.filter(({ id }) => !known.has(id));
  const lastTalkIndex = outline.findLastIndex(({ kind }) => kind !== 'section');
  const entries = added.map(({ id }): OutlineEntry => ({ kind: 'talk', id }));
  return [...outline].toSpliced(lastTalkIndex + 1, 0, ...entries);
}

/** Returns the talks of an entry. */
export function talksOf(entry: OutlineEntry): TalkId[] {
  if (entry.kind === 'talk') return [entry.id];
  return entry.kind === 'group' ? entry.talkIds : [];
}

/** Translates the outline's default titles to another language. Titles that the user has changed stay. */
export function translateOutline(
  outline: readonly OutlineEntry[],
  before: WriteUpWords,
  after: WriteUpWords,
): OutlineEntry[] {
  const names = ['why', 'lightningTalks', 'beingThere', 'finalThought', 'thanks'] as const;
  const translations = new Map(names.map((name) => [before[name], after[name]]));
  return outline.map((entry) => {
    return entry.kind === 'talk'
      ? entry
      : { ...entry, title: translations.get(entry.title) ?? entry.title };
  });
}

/** Moves the talk at an index into the group before it. Without such a group the outline stays the same. */
export function moveIntoGroup(outline: readonly OutlineEntry[], index: number): OutlineEntry[] {
  const [group, talk] = [outline[index - 1], outline[index]];
  if (group?.kind !== 'group' || talk?.kind !== 'talk') return [...outline];
  return outline.toSpliced(index - 1, 2, { ...group, talkIds: [...group.talkIds, talk.id] });
}

/** Moves a talk out of its group; it follows the group. */
export function moveOutOfGroup(
  outline: readonly OutlineEntry[],
  index: number,
  id: TalkId,
): OutlineEntry[] {
  const group = outline[index];
  if (group?.kind !== 'group' || !group.talkIds.includes(id)) return [...outline];
  const talkIds = group.talkIds.filter((each) => each !== id);
  return outline.toSpliced(index, 1, { ...group, talkIds }, { kind: 'talk', id });
}
