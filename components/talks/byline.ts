import type { TalkFacts } from './talk';

/** Returns the speakers of a talk in one line; empty where none is known. */
export function talkByline(facts: Partial<TalkFacts>): string {
  return (facts.speakers ?? []).join(', ');
}

/** Returns the conference and edition, such as `dotScale 2015`; empty where neither is known. */
export function editionName(facts: Partial<TalkFacts>): string {
  return [facts.conference, facts.edition].filter(Boolean).join(' ');
}
