import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { noteBeside } from '../../components/background/stepNote';
import type { NoteId } from '../../components/notebook/note';

const notes = [{ at: 60 }, { at: 10 }, { at: 10.05 }, { at: 300 }];

describe('the note beside a moment', () => {
  it.each([
    [0, 'next', 10],
    [10, 'next', 60],
    [300, 'next', undefined],
    [301, 'previous', 300],
    [300, 'previous', 60],
    [61, 'previous', 60],
    [5, 'previous', undefined],
  ] as const)('from %d s, %s, is at %s', (at, step, wanted) => {
    expect(noteBeside(notes, { at }, step)?.at).toBe(wanted);
  });

  it.each([
    [301, 60],
    [302, 300],
    [61, 10.05],
  ])('from %d s on, before it while the talk plays, is at %s', (at, wanted) => {
    expect(noteBeside(notes, { at, playing: true }, 'previous')?.at).toBe(wanted);
  });

  it.each([
    // Led to the note at 60.
    [57, false, 'next', 300],
    [57, false, 'previous', 10.05],
    // It plays past its note.
    [58, true, 'previous', 10.05],
    [61, true, 'previous', 10.05],
    [62, true, 'previous', 60],
    [62, true, 'next', 300],
    // At the note itself, as after a click on the bar.
    [60, false, 'previous', 10.05],
    [56, false, 'next', 60],
  ] as const)('from %d s, playing: %s, %s, is at %s where jumps begin 3 s earlier', (...given) => {
    const [at, playing, step, wanted] = given;
    expect(noteBeside(notes, { at, playing, leadIn: 3 }, step)?.at).toBe(wanted);
  });

  it('is found among notes that are closer together than the lead-in', () => {
    const close = [10, 12, 30].map((at, number) => ({ at, id: `${number}` as NoteId }));
    const next = (at: number, ledTo?: string) =>
      noteBeside(close, { at, playing: true, leadIn: 3, ledTo: ledTo as NoteId }, 'next')?.at;
    // Two seconds after the jump to the first, the second's lead-in has begun.
    expect(next(9, '0')).toBe(12);
    expect(next(9, '1')).toBe(30);
    expect(next(9)).toBe(30);
    expect(next(3, '0')).toBe(10);
  });

  it('is reached by stepping, whichever notes there are, until there is none', () => {
    const seconds = fc.double({ min: 0, max: 3600, noNaN: true });
    fc.assert(
      fc.property(fc.array(seconds, { maxLength: 30 }), (moments) => {
        const marked = moments.map((at) => ({ at }));
        let [at, steps] = [-1, 0];
        for (;;) {
          const note = noteBeside(marked, { at }, 'next');
          if (!note) break;
          expect(note.at).toBeGreaterThan(at);
          at = note.at;
          steps += 1;
        }
        expect(steps).toBeLessThanOrEqual(moments.length);
        // As far as a step counts as being there, and what the subtraction rounds.
        expect(Math.max(-1, ...moments) - at).toBeLessThan(0.1 + 1e-9);
      }),
    );
  });
});
