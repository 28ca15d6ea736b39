import { describe, expect, it } from 'vitest';
import { youtubeTalkId } from '../../components/sites/youtube';
import { recognise } from '../../components/talks/recognise';
import type { TalkId } from '../../components/talks/talk';
import otherTitles from '../fixtures/other-titles.json';

const { notTalks, otherTalks } = otherTitles;

function recognised(title: string) {
  const id = youtubeTalkId('abcdefghijk');
  const seen = { id, url: 'https://www.youtube.com/watch?v=abcdefghijk', title };
  return recognise(seen, { learnt: new Map<string, TalkId>(), refused: false });
}

describe('200 titles of other videos', () => {
  it('are 200', () => {
    expect(new Set([...notTalks, ...otherTalks]).size).toBe(200);
  });

  it('are none of them taken for a talk of the catalogue', () => {
    const taken = [...notTalks, ...otherTalks].filter(
      (title) => recognised(title).talk.guesses.catalogueTalk !== undefined,
    );
    expect(taken).toEqual([]);
  });

  it('are known talks exactly where they follow the pattern of dotConferences', () => {
    expect(notTalks.filter((title) => recognised(title).known)).toEqual([]);
    expect(otherTalks.filter((title) => recognised(title).by !== 'title')).toEqual([]);
  });
});
