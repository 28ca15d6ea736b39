import type { TalkFacts } from './talk';

/** The speakers of a talk in one line; empty where none is known. */
export function talkByline(facts: Partial<TalkFacts>): string {
  return (facts.speakers ?? []).join(', ');
}

/** The conference and which one of it, such as `dotScale 2015`; empty where neither is known. */
export function editionName(facts: Partial<TalkFacts>): string {
  return [facts.conference, facts.edition].filter(Boolean).join(' ');
}
