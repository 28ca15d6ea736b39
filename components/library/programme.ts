import type { EditionTalk } from '../talks/editions';
import { countsOf, type Shelf } from './counts';

/** How the talks of an edition are sorted. */
export type TalkOrder = 'programme' | 'title' | 'speaker' | 'notes' | 'latest';

export const TALK_ORDERS: readonly TalkOrder[] = [
  'programme',
  'title',
  'speaker',
  'notes',
  'latest',
];

/** Which talks of an edition are shown. */
export type TalkChoice = 'all' | 'noted' | 'pictured' | 'unseen';

export const TALK_CHOICES: readonly TalkChoice[] = ['all', 'noted', 'pictured', 'unseen'];

type Counts = Pick<Shelf, 'counts'>;

/** True when some of a talk was watched, or when it has notes. */
export function isSeen(talk: EditionTalk, shelf: Counts): boolean {
  return (talk.stored?.watchedTo ?? 0) > 0 || countsOf(shelf, talk.id).notes > 0;
}

/** Returns the talks that match a choice, sorted; ties stay in the order of the edition. */
export function chosenTalks(
  talks: readonly EditionTalk[],
  shelf: Counts,
  choice: TalkChoice,
  order: TalkOrder,
): EditionTalk[] {
  const passes: Record<TalkChoice, (talk: EditionTalk) => boolean> = {
    all: () => true,
    noted: ({ id }) => countsOf(shelf, id).notes > 0,
    pictured: ({ id }) => countsOf(shelf, id).pictures > 0,
    unseen: (talk) => !isSeen(talk, shelf),
  };
  const compare: Record<TalkOrder, (a: EditionTalk, b: EditionTalk) => number> = {
    programme: () => 0,
    title: (a, b) => compareTexts(a.facts.title, b.facts.title),
    speaker: (a, b) => compareTexts(a.facts.speakers?.[0], b.facts.speakers?.[0]),
    notes: (a, b) => countsOf(shelf, b.id).notes - countsOf(shelf, a.id).notes,
    latest: (a, b) => (b.stored?.updatedAt ?? 0) - (a.stored?.updatedAt ?? 0),
  };
  return talks.filter(passes[choice]).sort(compare[order]);
}

/**
 * Returns the talk to watch next: the first unseen one after the last seen one, else the first unseen
 * one. Undefined when the order of the talks is unknown, or all were seen.
 */
export function nextTalk(
  talks: readonly EditionTalk[],
  shelf: Counts,
  isOrdered: boolean,
): EditionTalk | undefined {
  if (!isOrdered) return undefined;
  const last = talks.findLastIndex((talk) => isSeen(talk, shelf));
  const unseen = (talk: EditionTalk): boolean => !isSeen(talk, shelf);
  return talks.slice(last + 1).find(unseen) ?? talks.find(unseen);
}

function compareTexts(a = '\uFFFF', b = '\uFFFF'): number {
  return a.localeCompare(b);
}
