import { describe, expect, it } from 'vitest';
import { chapterAt } from '../../components/talks/chapters';

const chapters = [
  { title: 'Two', at: 60 },
  { title: 'One', at: 0.5 },
  { title: 'Three', at: 120 },
];

describe('the chapter of a moment', () => {
  it.each([
    [0, undefined],
    [0.499, undefined],
    [0.5, 'One'],
    [59.999, 'One'],
    [60, 'Two'],
    [119, 'Two'],
    [120, 'Three'],
    [99_999, 'Three'],
  ])('at %d s is %s', (at, title) => {
    expect(chapterAt(chapters, at)?.title).toBe(title);
  });

  it('is the later one of two that begin at once, and none where there are none', () => {
    const twins = [
      { title: 'first', at: 0 },
      { title: 'second', at: 0 },
    ];
    expect(chapterAt(twins, 0)?.title).toBe('second');
    expect(chapterAt([], 10)).toBeUndefined();
  });
});
