import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { buildTalkDocument } from '../../components/exports/buildTalkDocument';
import { exportFileName } from '../../components/exports/fileName';
import type { TalkFacts } from '../../components/talks/talk';
import { borg, hostileStrings } from './examples';

function nameFor(guesses: Partial<TalkFacts>): string {
  return exportFileName(buildTalkDocument({ ...borg, guesses }, []), 'md');
}

/** Returns what makes a name unsafe for file systems, shells or readers, or undefined for a safe name. */
function faultOf(name: string): string | undefined {
  if (/[<>:"/\\|?*]|\.\.|^[\s.~-]|[\s.]\.md$/.test(name)) return `refused or changed: ${name}`;
  if (/[\p{C}\p{Zl}\p{Zp}\u034F\u115F\u1160\u3164\uFFA0]/u.test(name)) return `invisible: ${name}`;
  if (/^(?:con|prn|aux|nul|com[\d¹²³]|lpt[\d¹²³]|conin\$|conout\$|clock\$) *\./i.test(name)) {
    return `a device of Windows: ${name}`;
  }
  if (Buffer.byteLength(name) > 120) return `too long: ${name}`;
  if (!name.isWellFormed() || !/^[^]+\.md$/.test(name)) return `no name: ${name}`;
  return undefined;
}

describe('the file name of an export', () => {
  test.each<[string, Partial<TalkFacts>]>([
    ['dotScale 2015 - John Wilkes - Cluster management at Google with Borg.md', borg.guesses],
    [
      'dotScale 2015 - A, B - Jepsen IV - Hope Springs Eternal.md',
      {
        conference: 'dotScale',
        edition: '2015',
        speakers: ['A', 'B'],
        title: 'Jepsen IV: Hope Springs Eternal',
      },
    ],
    ['AC-DC, or what is a “talk”.md', { title: 'AC/DC, or what is a “talk”?' }],
    ['youtu.be-wy3L7XUq-g0.md', {}],
    ['etc-passwd.md', { title: '../../etc/passwd' }],
    ['NUL_ .txt.md', { title: 'NUL .txt' }],
    ['com¹_.md', { title: 'com¹' }],
    ['controls.md', { title: 'con\u202Etr\u200Bols\u0007' }],
    ['Talkmark.md', { title: '///' }],
    ['Talkmark.md', { title: '\uD800' }],
    ['日本語の題名.md', { title: '日本語の題名' }],
  ])('%s', (expected, guesses) => {
    expect(nameFor(guesses)).toBe(expected);
  });

  test('is cut between whole characters, as a reader counts them', () => {
    const family = '👩‍👩‍👧';
    const kept = nameFor({ title: `${'e\u0301'.repeat(20)}${'ß'.repeat(100)}` });
    expect(kept).toMatch(/^é{20}ß+…\.md$/);
    expect(Buffer.byteLength(kept)).toBeGreaterThan(110);
    // Joiners are invisible, so they are removed.
    expect(nameFor({ title: family })).toBe('👩👩👧.md');
    expect(nameFor({ title: `a${'\u0301'.repeat(900)}` })).toMatch(/^á\u0301+…\.md$/);
  });

  test('names the conference where the document has several of its talks', () => {
    const [conference] = buildTalkDocument(borg, []).conferences;
    const talks = [...(conference?.talks ?? []), ...(conference?.talks ?? [])];
    const document = { conferences: [{ ...conference, talks }] };
    expect(exportFileName(document, 'zip')).toBe('dotScale 2015.zip');
    expect(exportFileName({ conferences: [] }, 'zip')).toBe('Talkmark.zip');
  });

  test('is safe whatever the talk is called', () => {
    const faults = hostileStrings.flatMap((text) => [
      faultOf(nameFor({ title: text })),
      faultOf(nameFor({ title: text, speakers: [text], conference: text, edition: text })),
    ]);
    expect(faults.filter((fault) => fault !== undefined)).toEqual([]);
  });

  test('is safe for any title', () => {
    const pieces = ['.', '/', '\\', ':', '~', ' ', '-', '…', 'con', 'nul', '1', '\u0301', '\u200D'];
    const piece = fc.constantFrom(...pieces, '\uD800', '😀', '\u202E', '\u00A0', 'é');
    const anyTitle = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: piece, maxLength: 150 }),
    );
    const safe = fc.property(anyTitle, (title) => {
      expect(faultOf(nameFor({ title }))).toBeUndefined();
    });
    fc.assert(safe, { numRuns: 1000 });
  });
});
