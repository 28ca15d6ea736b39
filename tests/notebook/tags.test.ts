import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { splitTags, tagsOf } from '../../components/notebook/tags';
import { hostileStrings } from '../exports/examples';

describe('the tags of a text', () => {
  test.each([
    ['#raft', ['raft']],
    ['about #raft, #paxos.', ['raft', 'paxos']],
    ['(#raft)', ['raft']],
    ['*#raft*', ['raft']],
    ['#two-phase #a_b #db/storage', ['two-phase', 'a_b', 'db/storage']],
    ['#données #データ #été', ['données', 'データ', 'été']],
    ['#e\u0301te\u0301', ['e\u0301te\u0301']],
    ['#3d #2026q1', ['3d', '2026q1']],
    ['#Raft #raft #RAFT', ['Raft']],
    ['#raft/ #raft- #paxos-', ['raft', 'paxos']],
    ['#raft/#paxos', ['raft']],
    ['#1 #42 #_ #-', []],
    ['# heading', []],
    ['## heading', []],
    ['##raft', []],
    ['#/route #-flag', []],
    ['C#raft a#b', []],
    ['&#x41; &#xe9;', []],
    ['https://example.org/#top http://a.b/c#d', []],
    ['[a](#anchor) [b](/c#d)', []],
    ['`#code` and #text', ['text']],
    ['```\n#code\n```\n#text', ['text']],
    ['~~~\n#code\n~~~\n#text', ['text']],
    ['```\n#never closed', []],
    ['`a #b', ['b']],
    ['', []],
  ])('of %j are %j', (text, tags) => {
    expect(tagsOf(text)).toEqual(tags);
  });

  test('are found in good time', () => {
    const started = performance.now();
    for (const piece of [
      '](',
      'a.',
      '#',
      '#1',
      '#a-',
      '`',
      '```',
      '#-',
      'http://',
      '# ',
      '#a/#',
      '1/',
    ]) {
      splitTags(piece.repeat(50_000));
      splitTags(`#${piece.repeat(50_000)}`);
    }
    expect(performance.now() - started).toBeLessThan(30_000);
  });

  test('and what stands between them are the whole text', () => {
    const piece = fc.constantFrom('#', 'a', '1', '/', '-', '`', ' ', '\n', '](', ')', '://', '&');
    const text = fc.oneof(
      fc.string({ unit: 'binary' }),
      fc.array(piece).map((all) => all.join('')),
      fc.constantFrom(...hostileStrings),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const parts = splitTags(typed);
        expect(parts.map((part) => part.text).join('')).toBe(typed);
        expect(parts.every((part) => part.text !== '')).toBe(true);
        const tags = parts.filter(({ isTag }) => isTag);
        expect(tags.every((tag) => /^#.*\p{L}/su.test(tag.text))).toBe(true);
      }),
    );
  });

  test('are found again in their own text', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zé][a-z0-9_/-]{0,8}[a-z0-9]$/u), (name) => {
        expect(tagsOf(`see #${name}, too`)).toEqual([name]);
      }),
    );
  });
});
