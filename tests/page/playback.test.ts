import { describe, expect, it } from 'vitest';
import { nextRate } from '../../components/page/playback';

describe('the speed of a talk', () => {
  it('goes by quarters', () => {
    expect(nextRate(1, 'faster')).toBe(1.25);
    expect(nextRate(1, 'slower')).toBe(0.75);
  });

  it('comes onto the grid from between', () => {
    expect(nextRate(1.1, 'faster')).toBe(1.25);
    expect(nextRate(1.1, 'slower')).toBe(1);
  });

  it('ends where browsers end', () => {
    expect(nextRate(4, 'faster')).toBe(4);
    expect(nextRate(0.25, 'slower')).toBe(0.25);
    expect(nextRate(16, 'faster')).toBe(4);
  });
});
