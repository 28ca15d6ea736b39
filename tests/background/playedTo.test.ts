import { describe, expect, it } from 'vitest';
import { playedTo } from '../../components/background/playedTo';
import type { SeenTalk, TalkId } from '../../components/talks/talk';

const talk: SeenTalk = { id: 'youtube:a' as TalkId, url: '', title: '', duration: 1000 };
const playing = (at: number, rate = 1) => ({ talk, clock: { at, rate, readAt: 0 } });
const now = (at: number) => ({ clock: { at, rate: 0, readAt: 0 } });

describe('the second that a talk has played to', () => {
  it('is reckoned from the last report, at its speed', () => {
    expect(playedTo(playing(10), now(40), 30_000)).toBe(40);
    expect(playedTo(playing(10, 2), now(70), 30_000)).toBe(70);
    expect(playedTo(playing(10), undefined, 30_900)).toBe(40);
  });

  it('is that before a jump, wherever the jump went', () => {
    expect(playedTo(playing(10), now(900), 30_000)).toBe(40);
    expect(playedTo(playing(10), now(0), 30_000)).toBe(40);
  });

  it('is no later than its end', () => {
    expect(playedTo(playing(990), undefined, 12_000)).toBe(1000);
  });

  it('is what the player says after the computer slept', () => {
    expect(playedTo(playing(10), now(15), 8 * 3_600_000)).toBe(15);
    expect(playedTo(playing(10), undefined, 8 * 3_600_000)).toBe(10);
  });

  it('is none where the talk stood, is live, or the clock was set back', () => {
    expect(playedTo(playing(10, 0), now(10), 30_000)).toBeUndefined();
    const { duration: _, ...live } = talk;
    expect(playedTo({ ...playing(10), talk: live }, now(40), 30_000)).toBeUndefined();
    expect(playedTo({ talk, clock: { at: 10, rate: 1, readAt: 50_000 } }, now(40), 0)).toBe(10);
  });
});
