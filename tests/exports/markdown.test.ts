import { describe, expect, test } from 'vitest';
import { buildTalkDocument } from '../../components/exports/buildTalkDocument';
import type { TalkDocument } from '../../components/exports/document';
import type { TalkId } from '../../components/talks/talk';
import { borg, noteAt, words, printMarkdown } from './examples';

const structured = `## What Borg does

A first paragraph, *emphasised*, **strong**, ~~struck~~, with \`code\` and a
second line.\\
A third after a hard break.

1. run
2. restart
   - nested
   - [x] done
   - [ ] to do

\`\`\`go
func main() { fmt.Println("<b>") }
\`\`\`

> A quote
>
> > in a quote

---

| cell | <b>count</b> |
| :--- | ---: |
| a \\| b | 1 |

<details>
  <summary>Raw</summary>
</details>

Inline <kbd>Ctrl</kbd>, a [reference][ref], a footnote[^1], a [script](javascript:alert(1)), mail to
borg@example.org, ![a picture](https://example.org/a.png), ![a local picture](file:///etc/a.png).

###### Deepest

[ref]: https://example.org/borg "With a title"

[^1]: The footnote.`;

const catalogueTalk = buildTalkDocument(borg, [
  noteAt(0, 'Borg runs everything at Google: search, mail, and the batch jobs between them.'),
  noteAt(42.7, '? How many machines are in one cell'),
  noteAt(723.98, '! Declare what you want, let the system get there #kubernetes'),
  noteAt(3723, 'Two lines:\nC# & <generics>, 2 * 3 * 4, snake_case_name'),
]);

const structuredNotes = buildTalkDocument(borg, [
  noteAt(61, structured),
  noteAt(75, '- a list\n- from the start'),
  noteAt(80, '[ref]: of another note\n\n[ref] and [^1] reach no other note'),
  noteAt(90, '```\nunclosed <b>code</b>'),
  noteAt(100, 'With what was said.', {
    quote: '# Declarative <b>beats</b> imperative.\n\n- He repeats it:\n  *declarative*.',
  }),
  noteAt(110, '', { quote: 'Only what was said.', until: 125.5 }),
  noteAt(120, ' \t\n\u0007\u200B'),
  noteAt(130, 'The last one.'),
]);

const hostileTexts = buildTalkDocument(
  {
    ...borg,
    guesses: {
      title: '# <script>alert("1:02:03")</script> *yes*: [no](javascript:x) & `---` \\ {{x}}',
      speakers: ['- "Bobby" O\'Tables\ninjected: true', '1:02:03', 'null', '\u202Egnp.exe'],
      conference: '> ![x](y)',
      edition: '2015',
      date: '2015-06-08',
    },
    subject: '| a | b |\n| - | - |\n\n<!-- not a comment -->',
    slidesUrl: 'javascript:alert(1)',
    chapters: [{ title: '## <i>1.</i> ```', at: 0 }],
  },
  [
    noteAt(5, 'A note', {
      quote: '---\n<img src=x onerror=alert(1)>\n\n[^1]: https://example.org\n    code',
    }),
  ],
);

const onlyAnAddress = buildTalkDocument(
  {
    id: 'web:https://example.org/talks/42?a=1&b=(2)' as TalkId,
    url: 'https://example.org/talks/42?a=1&b=(2)',
    guesses: {},
    corrections: {},
  },
  [noteAt(12, 'A note')],
);

const chapters = buildTalkDocument(
  {
    ...borg,
    chapters: [
      { title: 'Cells & *jobs*', at: 60 },
      { title: 'Without notes', at: 300 },
      { title: 'Questions', at: 600 },
    ],
  },
  [
    noteAt(3, 'Before the first chapter'),
    noteAt(60, '# A heading\n\nbelow those of the document'),
    noteAt(61, 'A short one'),
    noteAt(660, 'Who pays for idle machines?'),
  ],
);

const severalTalks: TalkDocument = {
  conferences: [
    {
      name: 'dotScale',
      edition: '2015',
      talks: ['Cluster management at Google with Borg', 'Jepsen IV: Hope Springs Eternal']
        .map((title) => ({
          ...borg,
          guesses: { ...borg.guesses, title },
          chapters: [{ title: 'Start', at: 0 }],
        }))
        .map((talk) => buildTalkDocument(talk, [noteAt(1, '# Heading\n\ntext')]))
        .flatMap((document) => document.conferences.flatMap(({ talks }) => talks)),
    },
  ],
};

const talkPage = buildTalkDocument(
  {
    ...borg,
    page: {
      url: 'https://www.dotconferences.com/2015/06/borg',
      fetchedAt: 0,
      title: 'Borg',
      excerpt: 'What the speaker saw *break*.\n# No heading <b>here</b>',
      text: 'Not printed.',
      links: [
        { url: 'https://example.org/slides', text: 'Slides' },
        { url: 'https://example.org/a_b.pdf', text: '' },
        { url: 'https://example.org/paper', text: 'the [Borg] paper' },
        { url: 'https://example.org/', text: 'elsewhere' },
      ],
    },
  },
  [noteAt(61, 'A note')],
);

const { speakers: _speakers, ...factsWithoutSpeakers } = borg.guesses;
const pageWithByline = buildTalkDocument(
  {
    ...borg,
    guesses: factsWithoutSpeakers,
    page: {
      url: 'https://example.org/a-talk',
      fetchedAt: 0,
      title: 'A talk',
      byline: 'By *Somebody* at <dotScale>',
      text: 'Not printed.',
      links: [],
    },
  },
  [noteAt(61, 'A note')],
);

describe('golden files (a change that is meant: `npx vitest run tests/exports -u`)', () => {
  test.each<[string, TalkDocument]>([
    ['catalogue-talk.md', catalogueTalk],
    ['structured-notes.md', structuredNotes],
    ['hostile-texts.md', hostileTexts],
    ['only-an-address.md', onlyAnAddress],
    ['chapters.md', chapters],
    ['several-talks.md', severalTalks],
    ['talk-page.md', talkPage],
    ['page-with-byline.md', pageWithByline],
  ])('%s', async (name, document) => {
    await expect(printMarkdown(document, words)).toMatchFileSnapshot(`golden/${name}`);
  });
});

describe('a document', () => {
  test('without a talk is empty', () => {
    expect(printMarkdown({ conferences: [] }, words)).toBe('');
  });

  test('of a talk that is no address of the web links nowhere', () => {
    const talk = { ...borg, id: 'web:file:///talk.webm' as TalkId, url: 'file:///talk.webm' };
    const { slidesUrl: _, pageUrl: __, ...alone } = talk;
    const printed = printMarkdown(buildTalkDocument(alone, [noteAt(12, 'A note')]), words);
    expect(printed).toContain('\n- 0:12 A note\n');
    expect(printed).not.toContain('](');
  });
});
