import type { Notebook } from '../notebook/database';
import { editionName } from '../talks/byline';
import { factsOf, isShown } from '../talks/talk';

/** Returns the editions and speakers of the notebook's talks, each once, sorted. */
export async function editionsAndSpeakers(
  db: Notebook,
): Promise<{ editions: string[]; speakers: string[] }> {
  const talks = (await db.talks.toArray()).filter(isShown);
  const facts = talks.map(factsOf);
  return {
    editions: sorted(facts.map(editionName)),
    speakers: sorted(facts.flatMap(({ speakers = [] }) => speakers)),
  };
}

function sorted(names: readonly string[]): string[] {
  const known = [...new Set(names)].filter((name) => name !== '');
  return known.sort((a, b) => a.localeCompare(b));
}
