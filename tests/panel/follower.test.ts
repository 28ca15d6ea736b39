import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { NoteId } from '../../components/notebook/note';
import { currentNote, nextChange } from '../../components/panel/currentNote';
import { createFollower } from '../../components/panel/follower';
import { dix, noteOf } from '../popup/stage';

const notes = [noteOf(dix, 1, 10, 'a'), noteOf(dix, 2, 20, 'b'), noteOf(dix, 3, 40, 'c')];
const [a, b, c] = notes.map(({ id }) => id);
const [, second, third] = notes;

describe('the current note', () => {
  it.each([
    [0, undefined],
    [9.7, undefined],
    [9.8, a],
    [19.7, a],
    [20, b],
    [3000, c],
  ])('at %d s is the last one that has begun', (at, expected) => {
    expect(currentNote(notes, at)).toBe(expected);
  });

  it('is the one that the user went to, from where the talk was sent on', () => {
    const chosen = { id: b as NoteId, at: 20, from: 17 };
    expect([12, 16.5, 17, 19, 21, 40].map((at) => currentNote(notes, at, chosen))).toEqual([
      a,
      b,
      b,
      b,
      b,
      c,
    ]);
    // A chosen note that was deleted does not count.
    expect(currentNote(notes.slice(0, 1), 18, chosen)).toBe(a);
  });

  it('says when it may change by itself', () => {
    expect(nextChange(notes, 0)).toBe(9.75);
    expect(nextChange(notes, 9.8)).toBe(19.75);
    expect(nextChange(notes, 40)).toBeUndefined();
  });
});

describe('a talk that is followed', () => {
  beforeEach(() => void vi.useFakeTimers({ now: 1_000_000 }));
  afterEach(() => void vi.useRealTimers());

  const clock = (at: number, rate: number) => ({ at, rate, readAt: Date.now() });

  it('goes from note to note with one timer, as fast as it plays', () => {
    const follower = createFollower();
    const changed = vi.fn<() => void>();
    follower.subscribe(changed);
    follower.follow(notes, clock(5, 2));
    expect([follower.current(), vi.getTimerCount()]).toEqual([undefined, 1]);
    vi.advanceTimersByTime(2300);
    expect(follower.current()).toBeUndefined();
    vi.advanceTimersByTime(200);
    expect(follower.current()).toBe(a);
    vi.advanceTimersByTime(5000);
    expect(follower.current()).toBe(b);
    vi.advanceTimersByTime(10_000);
    expect([follower.current(), vi.getTimerCount()]).toEqual([c, 0]);
    expect(changed).toHaveBeenCalledTimes(3);
  });

  it('stands while the talk stands, and waits for nothing', () => {
    const follower = createFollower();
    follower.follow(notes, clock(12, 0));
    expect([follower.current(), vi.getTimerCount()]).toEqual([a, 0]);
    vi.advanceTimersByTime(60_000);
    expect(follower.current()).toBe(a);
    follower.follow(notes, clock(45, 0));
    expect(follower.current()).toBe(c);
  });

  it('begins where the talk is by now, and takes a note that comes in', () => {
    const follower = createFollower();
    const report = clock(0, 1);
    vi.advanceTimersByTime(15_000);
    follower.follow(notes, report);
    expect(follower.current()).toBe(a);
    const fresh = noteOf(dix, 4, 14, 'new');
    follower.follow([...notes.slice(0, 1), fresh, ...notes.slice(1)], report);
    expect(follower.current()).toBe(fresh.id);
  });

  it('stays with a note that the user went to until another one begins', () => {
    const follower = createFollower();
    const report = clock(50, 1);
    follower.follow(notes, report);
    if (second) follower.goTo(second, 3);
    expect(follower.current()).toBe(b);
    // The same report again, as after another note was added.
    follower.follow(notes, report);
    expect(follower.current()).toBe(b);
    follower.follow(notes, clock(17, 1));
    expect(follower.current()).toBe(b);
    vi.advanceTimersByTime(10_000);
    expect(follower.current()).toBe(b);
    vi.advanceTimersByTime(13_000);
    expect(follower.current()).toBe(c);
    // The user moves the player back by hand, so no note is chosen this time.
    follower.follow(notes, clock(18, 0));
    expect(follower.current()).toBe(a);
  });

  it('goes on from a jump that the player had nothing to say about', () => {
    const follower = createFollower();
    follower.follow(notes, clock(17, 1));
    if (second) follower.goTo(second, 3);
    vi.advanceTimersByTime(24_000);
    expect(follower.current()).toBe(c);
  });

  it('lets go of it where the user goes elsewhere', () => {
    const follower = createFollower();
    follower.follow(notes, clock(0, 0));
    if (third) follower.goTo(third, 5);
    expect(follower.current()).toBe(c);
    vi.advanceTimersByTime(1);
    follower.follow(notes, clock(11, 0));
    expect(follower.current()).toBe(a);
  });

  it('knows nothing without a player, and stops when it is told to', () => {
    const follower = createFollower();
    follower.follow(notes, undefined);
    expect(follower.current()).toBeUndefined();
    follower.follow(notes, clock(5, 1));
    follower.stop();
    expect(vi.getTimerCount()).toBe(0);
  });
});
