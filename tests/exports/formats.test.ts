import { Buffer } from 'node:buffer';
import { join } from 'node:path';
import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import { parseText } from 'media-captions';
import { parse as parseHtml } from 'parse5';
import { describe, expect, it } from 'vitest';
import { parse as parseYaml } from 'yaml';
import { talkFormats } from '../../components/exports/formats/all';
import type { Format, TalkSource } from '../../components/exports/formats/format';
import type { NotedTalk } from '../../components/exports/talksDocument';
import { talkSource } from '../../components/exports/talkSource';
import type { Picture } from '../../components/notebook/database';
import {
  type ExportChoice,
  type ExportPart,
  FIRST_CHOICE,
} from '../../components/settings/settings';
import { anyText, borg, carried, hostileStrings, noteAt, words } from './examples';
import { filesIn } from './filesIn';

const pictureId = '0b8a4f0c-7a59-4c2b-9d36-000000000001';
const picture: Picture = {
  id: pictureId,
  noteId: noteAt(12, '').id,
  blob: new Blob(['a picture'], { type: 'image/webp' }),
  width: 4,
  height: 3,
  credit: 'dotConferences',
  createdAt: 1,
};

const chapters = [
  { at: 0, title: 'Start' },
  { at: 100, title: 'Cells & "quotas"' },
];

const example: NotedTalk = {
  talk: { ...borg, chapters },
  notes: [
    noteAt(12.5, 'Borg runs *most* things #scale', { pictureIds: [pictureId] }),
    noteAt(45, '? How much of it went into Kubernetes', { quote: 'We rewrote <it>.' }),
    noteAt(100, '=1+1\nis no formula', { until: 110.25 }),
    noteAt(140, '[ ] read the paper #todo', { done: true }),
    noteAt(200, '> We do not page people'),
    noteAt(3723, ''),
    noteAt(3724, 'for nobody else', { onlyForMe: true }),
  ],
  pictures: new Map([[pictureId, picture]]),
};
const other: NotedTalk = {
  talk: { ...borg, id: 'youtube:2Al5OWhpCu0' as never, guesses: { title: 'Time series data' } },
  notes: [noteAt(1, 'Another talk')],
};

function sourceOf(
  noted: readonly NotedTalk[],
  choice: Partial<ExportChoice> = {},
): Promise<TalkSource> {
  const options = { words, language: 'en', leadIn: 3 };
  return talkSource(noted, { ...FIRST_CHOICE, ...choice }, options);
}

/** All formats but the backup, which has the stored data: see `tests/imports/backup.test.ts`. */
const printingFormats = talkFormats.filter(({ id }) => id !== 'backup');

function formatOf(id: string): Format<TalkSource> {
  const format = talkFormats.find((each) => each.id === id);
  if (!format) throw new Error(`There is no format ${id}.`);
  return format;
}

/** Prints talks in a format. Returns the text, or the joined files of a zip. */
async function print(id: string, noted: readonly NotedTalk[], choice?: Partial<ExportChoice>) {
  const { content, extension } = await formatOf(id).print(await sourceOf(noted, choice));
  if (typeof content === 'string') return content;
  if (extension !== 'zip') return new Blob([content]).text();
  const files = await filesIn(Buffer.from(await new Blob([content]).arrayBuffer()));
  return [...files].map(([name, text]) => `=== ${name}\n${text}`).join('\n');
}

const manyNotes = (texts: readonly string[]): NotedTalk => ({
  talk: borg,
  notes: texts.map((text, at) => noteAt(at, text, { quote: text })),
});

describe('each format', () => {
  it.each(printingFormats.map(({ id }) => [id]))('%s is what its golden file says', async (id) => {
    const golden = join(import.meta.dirname, `golden/formats/${id}.txt`);
    await expect(await print(id, [example])).toMatchFileSnapshot(golden);
  });

  it.each(printingFormats.map(({ id }) => [id]))(
    '%s never has what is only for the user',
    async (id) => {
      expect(await print(id, [example, other])).not.toContain('for nobody else');
    },
  );

  it.each(printingFormats.map(({ id }) => [id]))(
    '%s is the same for the same notes',
    async (id) => {
      const again = { ...example, notes: example.notes.toReversed() };
      expect(await print(id, [again, other])).toBe(await print(id, [example, other]));
    },
  );

  it.each(printingFormats.map(({ id }) => [id]))(
    '%s takes any text',
    { timeout: 60_000 },
    async (id) => {
      const everything = await print(id, [manyNotes(hostileStrings)]);
      expect(everything).not.toMatch(/\uD800(?![\uDC00-\uDFFF])/);
    },
  );
});

describe('what is left out', () => {
  it('is in no format', async () => {
    const without: ExportPart[] = ['pictures', 'quotes', 'abstract', 'chapters'];
    const printed = await print('html', [example], { without });
    for (const gone of ['<img', 'We rewrote', 'Cells &amp;']) expect(printed).not.toContain(gone);
    expect(printed).toContain('How much of it');
  });

  it('are short times and hidden addresses, where the user wants them long', async () => {
    const printed = await print('markdown', [example], { longTimes: true, writtenLinks: true });
    expect(printed).toContain('- 0:00:12 Borg runs *most* things');
    expect(printed).toContain('<https://youtu.be/wy3L7XUq-g0?t=9>');
  });
});

describe('a table', () => {
  const rowsOf = (csv: string): Record<string, string>[] =>
    parseCsv(csv, { columns: true, bom: true, relax_column_count: false });

  it('is read by another reader, row by row', async () => {
    const rows = rowsOf(await print('csv', [example]));
    expect(rows).toHaveLength(6);
    expect(rows[2]).toMatchObject({ text: "'=1+1\nis no formula", time: '0:01:40–0:01:50' });
    expect(rows[3]).toMatchObject({ kind: 'task', done: 'true', tags: 'todo' });
  });

  it('keeps any text, and no spreadsheet finds a formula in it', async () => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const [row] = rowsOf(await print('csv', [manyNotes([text])]));
        expect(row?.['text']).not.toMatch(/^[=+\-@\t\r]/);
        expect(row?.['text']?.replace(/^'/, '')).toBe(carried(text).replace(/^'/, ''));
      }),
    );
  });
});

describe('subtitles', () => {
  it.each(['vtt', 'srt'] as const)('in %s are read by another reader', async (type) => {
    const { cues, errors } = await parseText(await print(type, [example]), { type });
    expect(errors).toEqual([]);
    expect(cues.map(({ startTime, endTime }) => [startTime, endTime])).toEqual([
      [12.5, 20.5],
      [45, 53],
      [100, 110.25],
      [140, 148],
      [200, 208],
    ]);
  });

  it.each(['vtt', 'srt'] as const)('in %s take any text without a fault', async (type) => {
    await fc.assert(
      fc.asyncProperty(anyText, async (text) => {
        const printed = await print(type, [manyNotes([text, 'after'])]);
        const { cues, errors } = await parseText(printed, { type });
        expect(errors).toEqual([]);
        expect(cues.at(-1)?.text.split('\n')[0]).toBe('after');
      }),
    );
  });
});

describe('a web page', () => {
  it('is one that a browser does not have to mend', async () => {
    const faults: string[] = [];
    const onParseError = ({ code }: { code: string }) => faults.push(code);
    parseHtml(await print('html', [example]), { onParseError });
    expect(faults).toEqual([]);
  });

  it('loads nothing', async () => {
    const printed = await print('html', [example]);
    expect(printed).toContain('content="default-src &#x27;none&#x27;; img-src data:;');
    expect(printed).toContain('color-scheme');
    expect(printed).toContain('src="data:image/webp;base64,YSBwaWN0dXJl"');
    expect(printed).not.toMatch(/(?:src|srcset|data|action)="https?:|<script|<link|url\(/);
  });
});

describe('an Obsidian note', () => {
  it('has properties with its tags, and callouts', async () => {
    const printed = await print('obsidian', [example]);
    const [, head = ''] = printed.split(/^---$/m);
    expect(parseYaml(head)).toMatchObject({ tags: ['scale', 'todo'], speakers: ['John Wilkes'] });
    expect(printed).toContain('> [!question] [0:45](https://youtu.be/wy3L7XUq-g0?t=42)');
    expect(printed).toContain('![Picture at 0:12](pictures/001.webp)');
  });
});

describe('the chapters of a description', () => {
  it('begin at 0:00 and are ten seconds long at least', async () => {
    expect(await print('chapters', [example])).toBe(
      [
        '0:00 Cluster management at Google with Borg',
        '0:12 Borg runs *most* things #scale',
        '0:45 How much of it went into Kubernetes',
        '1:40 =1+1',
        '2:20 read the paper #todo',
        '3:20 We do not page people',
        '',
      ].join('\n'),
    );
  });

  it('are not offered where there are fewer than three', async () => {
    const { fits } = formatOf('chapters');
    expect(fits?.(await sourceOf([example]))).toBe(true);
    expect(fits?.(await sourceOf([other]))).toBe(false);
  });
});

describe('cards for Anki', () => {
  it('are read as rows of four columns', async () => {
    const printed = await print('anki', [example]);
    const body = printed.replace(/^#.*\n/gm, '');
    const rows: string[][] = parseCsv(body, { delimiter: '\t', columns: false });
    expect(rows).toHaveLength(5);
    expect(new Set(rows.map((row) => row.length))).toEqual(new Set([4]));
    expect(rows[0]?.[3]).toBe('scale dotScale_2015');
  });
});

describe('web annotations', () => {
  it('name the moment as the standard does', async () => {
    const page = JSON.parse(await print('annotations', [example])) as { items: unknown[] };
    expect(page.items).toHaveLength(6);
    expect(page.items[2]).toMatchObject({
      type: 'Annotation',
      target: { source: 'https://youtu.be/wy3L7XUq-g0', selector: { value: 't=npt:100,110.25' } },
    });
  });
});

describe('several talks', () => {
  it('are files of their own where a file is about one', async () => {
    const printed = await print('srt', [example, other]);
    expect(printed).toContain('=== dotScale 2015 - John Wilkes - Cluster management at Google');
    expect(printed).toContain('=== Time series data.srt');
  });
});
