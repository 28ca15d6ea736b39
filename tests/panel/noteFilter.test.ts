import { describe, expect, it } from 'vitest';
import type { NoteKind } from '../../components/notebook/kinds';
import { filterNotes, kindsOf } from '../../components/panel/noteFilter';

const notes = [
  'Élégance de la réplication',
  '? why not Raft',
  '! replication is not backup',
  '',
  'a -> b',
].map((text) => ({ text }));

function found(words: string, ...kinds: NoteKind[]): string[] {
  return filterNotes(notes, { words, kinds: new Set(kinds) }).map(({ text }) => text);
}

describe('the filter of notes', () => {
  it('finds words in any order, case and accents aside', () => {
    expect(found('REPLICATION elegance')).toEqual(['Élégance de la réplication']);
    expect(found('réplication')).toHaveLength(2);
    expect(found('raft paxos')).toEqual([]);
  });

  it('finds signs that folding would leave nothing of', () => {
    expect(found(' -> ')).toEqual(['a -> b']);
  });

  it('lets kinds through, all of them where none is chosen', () => {
    expect(found('', 'question', 'idea')).toEqual([
      '? why not Raft',
      '! replication is not backup',
    ]);
    expect(found('replication', 'idea')).toEqual(['! replication is not backup']);
    expect(found('  ')).toHaveLength(notes.length);
  });

  it('names the kinds that are there', () => {
    expect(kindsOf(notes)).toEqual(['note', 'question', 'idea', 'bookmark']);
  });
});
