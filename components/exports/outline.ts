import type { OutlineEntry, WriteUp } from '../talks/conference';
import type { Edition, EditionTalk } from '../talks/editions';
import type { TalkId } from '../talks/talk';
import type { WriteUpWords } from './documentLanguages';

/**
 * The outline of an edition's write-up: the user's, else one to begin with: why this conference, the talks
 * in their order with the lightning talks as one group, then being there, a final thought and thanks.
 * Talks that the user's outline does not have yet follow its last talk.
 */
export function outlineOf(edition: Edition, words: WriteUpWords): OutlineEntry[] {
  const own = edition.record?.writeUp?.outline;
  return own ? withNewTalks(own, edition) : firstOutline(edition, words);
}

/** The settings of a write-up that is begun. */
export function writeUpOf(edition: Edition, words: WriteUpWords): WriteUp {
  const before = edition.record?.writeUp ?? { leftOut: [] };
  return { language: words.tag, ...before, outline: outlineOf(edition, words) };
}

function firstOutline(edition: Edition, words: WriteUpWords): OutlineEntry[] {
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
  const last = outline.findLastIndex(({ kind }) => kind !== 'section');
  const entries = added.map(({ id }): OutlineEntry => ({ kind: 'talk', id }));
  return [...outline].toSpliced(last + 1, 0, ...entries);
}

/** The talks of an entry. */
export function talksOf(entry: OutlineEntry): TalkId[] {
  if (entry.kind === 'talk') return [entry.id];
  return entry.kind === 'group' ? entry.talkIds : [];
}

/** The outline in another language, where the user left the names of its parts as they were. */
export function outlineIn(
  outline: readonly OutlineEntry[],
  before: WriteUpWords,
  after: WriteUpWords,
): OutlineEntry[] {
  const names = ['why', 'lightningTalks', 'beingThere', 'finalThought', 'thanks'] as const;
  const others = new Map(names.map((name) => [before[name], after[name]]));
  return outline.map((entry) => {
    return entry.kind === 'talk'
      ? entry
      : { ...entry, title: others.get(entry.title) ?? entry.title };
  });
}

/** The outline with the talk at a place taken into the group before it; as it is where there is none. */
export function intoGroup(outline: readonly OutlineEntry[], place: number): OutlineEntry[] {
  const [group, talk] = [outline[place - 1], outline[place]];
  if (group?.kind !== 'group' || talk?.kind !== 'talk') return [...outline];
  return outline.toSpliced(place - 1, 2, { ...group, talkIds: [...group.talkIds, talk.id] });
}

/** The outline with a talk taken out of its group, to stand after it. */
export function outOfGroup(
  outline: readonly OutlineEntry[],
  place: number,
  id: TalkId,
): OutlineEntry[] {
  const group = outline[place];
  if (group?.kind !== 'group' || !group.talkIds.includes(id)) return [...outline];
  const talkIds = group.talkIds.filter((each) => each !== id);
  return outline.toSpliced(place, 1, { ...group, talkIds }, { kind: 'talk', id });
}
