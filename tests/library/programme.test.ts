import { describe, expect, it } from 'vitest';
import type { TalkCounts } from '../../components/library/counts';
import { chosenTalks, isSeen, nextTalk } from '../../components/library/programme';
import type { EditionTalk } from '../../components/talks/editions';
import type { TalkId } from '../../components/talks/talk';
import { dix, storedTalk } from '../popup/stage';

const NO_COUNTS: TalkCounts = { notes: 0, pictures: 0 };

function talk(name: string, more: Partial<EditionTalk> = {}): EditionTalk {
  return { id: `web:${name}` as TalkId, facts: { title: name, speakers: [`S ${name}`] }, ...more };
}

const watched = talk('b', { stored: { ...storedTalk(dix), watchedTo: 12 } });
const all = [talk('c'), watched, talk('a'), talk('d')];
const counts = new Map([[talk('a').id, { notes: 3, pictures: 1 }]]);
const names = (talks: readonly EditionTalk[]) => talks.map(({ facts }) => facts.title).join('');

describe('the talks of an edition', () => {
  it('are seen when they were watched or noted', () => {
    expect(all.map((each) => isSeen(each, { counts }))).toEqual([false, true, true, false]);
  });

  it('are chosen and sorted', () => {
    expect(names(chosenTalks(all, { counts }, 'all', 'programme'))).toBe('cbad');
    expect(names(chosenTalks(all, { counts }, 'all', 'title'))).toBe('abcd');
    expect(names(chosenTalks(all, { counts }, 'all', 'notes'))).toBe('acbd');
    expect(names(chosenTalks(all, { counts }, 'noted', 'programme'))).toBe('a');
    expect(names(chosenTalks(all, { counts }, 'pictured', 'programme'))).toBe('a');
    expect(names(chosenTalks(all, { counts }, 'unseen', 'speaker'))).toBe('cd');
    expect(names(chosenTalks(all, { counts }, 'all', 'latest'))).toBe('bcad');
  });

  it('are gone on with after the last one that was seen, then from the start', () => {
    expect(nextTalk(all, { counts }, true)?.facts.title).toBe('d');
    const most = new Map([...counts, [talk('d').id, { ...NO_COUNTS, notes: 1 }]]);
    expect(nextTalk(all, { counts: most }, true)?.facts.title).toBe('c');
  });

  it('have no next one where their order is not known, or all were seen', () => {
    expect(nextTalk(all, { counts }, false)).toBeUndefined();
    expect(nextTalk([watched], { counts }, true)).toBeUndefined();
  });
});
