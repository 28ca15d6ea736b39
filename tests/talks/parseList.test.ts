import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseList } from '../../components/talks/paste/parseList';
import { readCsv } from '../../components/talks/paste/readCsv';
import { anyText } from '../exports/examples';

describe('a pasted list of talks', () => {
  it('is a line for each, with speakers and links where they are', () => {
    const { talks, skipped } = parseList(
      [
        '1. Scaling trust - Ann Author, Bo Byline https://youtu.be/2Al5OWhpCu0',
        '- [Raft | Cy Speaker](https://example.org/raft)',
        'A title - with a dash and a very long rest that is surely not the name of anybody at all, since it goes on',
        '',
        'https://example.org/alone',
      ].join('\r\n'),
    );
    expect(talks).toEqual([
      {
        title: 'Scaling trust',
        speakers: ['Ann Author', 'Bo Byline'],
        url: 'https://youtu.be/2Al5OWhpCu0',
      },
      { title: 'Raft', speakers: ['Cy Speaker'], url: 'https://example.org/raft' },
      { title: expect.stringContaining('surely not'), speakers: [] },
    ]);
    expect(skipped).toEqual(['https://example.org/alone']);
  });

  it('is a table whose columns are named', () => {
    const { talks } = parseList(
      'Speaker,Title,Link,Duration\n"Ann, Bo","A, ""b""",https://example.org/a,12:34\nCy,,,\n',
    );
    expect(talks).toEqual([
      {
        title: 'A, "b"',
        speakers: ['Ann', 'Bo'],
        url: 'https://example.org/a',
        duration: 754,
      },
    ]);
  });

  it('is the text of a playlist', () => {
    const text =
      '1\n12:34\nNow playing\nScaling trust - Ann Author\ndotConferences\n•\n1.2K views • 9 years ago\n2\n1:02:03\nRaft\ndotConferences';
    expect(parseList(text).talks).toEqual([
      { title: 'Scaling trust', speakers: ['Ann Author'], duration: 754 },
      { title: 'Raft', speakers: [], duration: 3723 },
    ]);
  });

  it('has each talk once, and no links but of the web', () => {
    const { talks } = parseList('A javascript:alert(1)\nB\nB\nC file:///etc');
    expect(talks.map(({ title, url }) => [title, url])).toEqual([
      ['A javascript:alert(1)', undefined],
      ['B', undefined],
      ['C file:///etc', undefined],
    ]);
  });

  it('may be anything, and is never more than a conference', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 20 }), (lines) => {
        for (const { title, speakers } of parseList(lines.join('\n')).talks) {
          expect(title).not.toBe('');
          expect(speakers).not.toContain('');
        }
      }),
    );
    expect(parseList('x\n'.repeat(5)).talks).toHaveLength(1);
    const many = Array.from({ length: 2000 }, (_, place) => `Talk ${place}`).join('\n');
    expect(parseList(many).talks).toHaveLength(500);
  });
});

describe('a table', () => {
  it('is read as it was written', () => {
    const cell = fc.string({ unit: 'grapheme' }).map((text) => text.trim());
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell), { minLength: 1 }), (rows) => {
        const quoted = (text: string) => `"${text.replaceAll('"', '""')}"`;
        const text = ['a,b', ...rows.map((row) => row.map(quoted).join(','))].join('\r\n');
        const filled = rows.filter((row) => row.some((each) => each !== ''));
        expect(readCsv(text)?.slice(1)).toEqual(filled);
      }),
    );
  });
});
