import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTaskDone, readNote } from '../../components/notebook/kinds';
import { hostileStrings } from '../exports/examples';

describe('the kind of a note', () => {
  test.each([
    ['a thought', 'note', 'a thought'],
    ['? why', 'question', 'why'],
    ['?\u00A0pourquoi', 'question', 'pourquoi'],
    ['! the point', 'idea', 'the point'],
    ['> as was said', 'quote', '> as was said'],
    ['[ ] look it up', 'task', 'look it up'],
    ['[ ]\nlook it up', 'task', 'look it up'],
    ['[ ]', 'task', ''],
    ['\n ? why', 'question', 'why'],
    ['? first\n! second', 'question', 'first\n! second'],
    ['?why', 'note', '?why'],
    ['?', 'note', '?'],
    ['? ', 'note', '? '],
    ['?\nwhy', 'note', '?\nwhy'],
    ['!important', 'note', '!important'],
    ['![a](b)', 'note', '![a](b)'],
    ['>quote', 'note', '>quote'],
    ['[x](y)', 'note', '[x](y)'],
    ['[ ]x', 'note', '[ ]x'],
    ['- [ ] in a list', 'note', '- [ ] in a list'],
    ['', 'bookmark', ''],
    [' \n\t', 'bookmark', ''],
  ])('%j is a %s', (text, kind, body) => {
    expect(readNote(text)).toEqual({ kind, body, done: false });
  });

  test.each(['[x] looked up', '[X] looked up'])('%j is done', (text) => {
    expect(readNote(text)).toEqual({ kind: 'task', body: 'looked up', done: true });
    expect(isTaskDone({ text })).toBe(true);
    expect(isTaskDone({ text, done: false })).toBe(false);
  });

  test('is done where its box was clicked', () => {
    expect(isTaskDone({ text: '[ ] a' })).toBe(false);
    expect(isTaskDone({ text: '[ ] a', done: true })).toBe(true);
  });

  test('takes nothing of the text but its sign', () => {
    const signed = fc
      .tuple(fc.constantFrom('', '? ', '! ', '> ', '[ ] ', '[x]\t', ' ?  ', '\n'), fc.string())
      .map((parts) => parts.join(''));
    const text = fc.oneof(signed, fc.constantFrom(...hostileStrings));
    fc.assert(
      fc.property(text, (typed) => {
        const { kind, body, done } = readNote(typed);
        expect(typed.endsWith(body)).toBe(true);
        expect(typed.slice(0, typed.length - body.length).trim().length).toBeLessThanOrEqual(3);
        expect(kind === 'bookmark').toBe(typed.trim() === '');
        expect(done && kind !== 'task').toBe(false);
        expect(kind === 'note' && body !== typed).toBe(false);
      }),
    );
  });
});
