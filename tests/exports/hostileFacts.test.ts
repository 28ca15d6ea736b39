import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { buildTalkDocument } from '../../components/exports/buildTalkDocument';
import type { ExportedTalk } from '../../components/exports/document';
import {
  anyText,
  borg,
  carried,
  carriedInMarkdown,
  hostileStrings,
  noteAt,
  readBody,
  textOf,
  words,
  printMarkdown,
} from './examples';

/** Tells whether a document contains the fact: blank ones are left out. */
const isVisible = (text: string) => text.trim() !== '';
const hostileFacts = hostileStrings.filter(isVisible);
const anyFact = anyText.filter(isVisible);

function printTalk(talk: Partial<ExportedTalk>): string {
  return printMarkdown(buildTalkDocument({ ...borg, ...talk }, []), words);
}

function frontMatterWith(fact: string): string {
  const printed = printTalk({
    guesses: { title: fact, speakers: [fact, fact], conference: fact, date: fact },
    subject: fact,
    slidesUrl: fact,
  });
  return /^---\n([^]*?\n)---\n/.exec(printed)?.[1] ?? '';
}

function expectedFields(fact: string): unknown {
  return {
    title: carried(fact),
    speakers: [carried(fact), carried(fact)],
    conference: carried(fact),
    date: carried(fact),
    url: 'https://youtu.be/wy3L7XUq-g0',
    subject: carried(fact),
    slides: carried(fact),
    page: borg.pageUrl,
  };
}

/** Returns the types of the blocks of a talk without notes, and the texts of the first three. */
function bodyWith(fact: string): unknown[] {
  const printed = printTalk({ guesses: { title: fact, speakers: [fact] }, subject: fact });
  const { children } = readBody(printed);
  return [...children.map(({ type }) => type), ...children.slice(0, 3).map(textOf)];
}

function expectedBody(fact: string): unknown[] {
  const text = carriedInMarkdown(fact);
  return ['heading', 'paragraph', 'paragraph', 'paragraph', text, text, text];
}

/** Returns the text of a quote after printing and parsing, with blank lines between paragraphs. */
function quoteReadBack(quote: string): string {
  const document = buildTalkDocument(borg, [noteAt(5, 'A note', { quote })]);
  const list = readBody(printMarkdown(document, words)).children.at(-1);
  const block = list?.type === 'list' ? list.children[0]?.children.at(-1) : undefined;
  return block?.type === 'blockquote' ? block.children.map(textOf).join('\n\n') : 'no quote';
}

test('the hostile strings are plenty, and different', () => {
  expect(new Set(hostileStrings).size).toBeGreaterThan(400);
});

describe.each(['1.1', '1.2'] as const)('front matter, read as YAML %s', (version) => {
  test('gives the hostile facts back as the same strings', () => {
    for (const fact of hostileFacts) {
      expect(parse(frontMatterWith(fact), { version })).toStrictEqual(expectedFields(fact));
    }
  }, 60_000);

  test('gives any fact back as the same string', () => {
    const unchanged = fc.property(anyFact, (fact) => {
      expect(parse(frontMatterWith(fact), { version })).toStrictEqual(expectedFields(fact));
    });
    fc.assert(unchanged);
  });
});

test('front matter has no character that strict readers of YAML refuse or take for a line break', () => {
  // YAML 1.2, 5.1 (c-printable), without the line breaks that only YAML 1.1 knows.
  const plain =
    /^[\n\x20-\x7E\xA0-\u2027\u202A-\uD7FF\uE000-\uFEFE\uFF00-\uFFFD\u{10000}-\u{10FFFF}]*$/u;
  expect(hostileFacts.map(frontMatterWith).filter((yaml) => !plain.test(yaml))).toEqual([]);
});

test('front matter has nothing but quoted strings, each on one line', () => {
  const lines = hostileFacts.flatMap((fact) => frontMatterWith(fact).trimEnd().split('\n'));
  const quoted = /^(?:speakers:|(?:[a-z]+:| {2}-) "(?:[^"\\]|\\.)*")$/;
  expect(lines.filter((line) => !quoted.test(line))).toEqual([]);
});

describe('the body', () => {
  test('gives the hostile facts back as the same text, and keeps its blocks', () => {
    for (const fact of hostileFacts) expect(bodyWith(fact)).toEqual(expectedBody(fact));
  }, 60_000);

  test('gives any fact back as the same text, and keeps its blocks', () => {
    const unchanged = fc.property(anyFact, (fact) => {
      expect(bodyWith(fact)).toEqual(expectedBody(fact));
    });
    fc.assert(unchanged);
  }, 60_000);

  test('gives the hostile quotes back as the same text', () => {
    for (const fact of hostileFacts) expect(quoteReadBack(fact)).toBe(carriedInMarkdown(fact));
  }, 60_000);

  test('gives any quote back as the same text', () => {
    const unchanged = fc.property(anyFact, (fact) => {
      expect(quoteReadBack(fact)).toBe(carriedInMarkdown(fact));
    });
    fc.assert(unchanged);
  }, 60_000);
});
