import { describe, expect, it } from 'vitest';
import { markdown } from '../../components/exports/formats/markdown';
import { buildTalksDocument } from '../../components/exports/talksDocument';
import { talkSource } from '../../components/exports/talkSource';
import { FIRST_CHOICE } from '../../components/settings/settings';
import type { TalkId } from '../../components/talks/talk';
import { borg, noteAt, words } from './examples';

const other = {
  ...borg,
  id: 'youtube:2Al5OWhpCu0' as TalkId,
  guesses: { ...borg.guesses, title: 'Time series data' },
};
const elsewhere = { ...borg, guesses: { title: 'A talk', conference: 'Elsewhere' } };

describe('a document of several talks', () => {
  it('puts the talks of one edition together, in their order', async () => {
    const notedTalks = [borg, elsewhere, other].map((talk) => ({
      talk,
      notes: [noteAt(1, 'note')],
    }));
    const { conferences } = await buildTalksDocument(notedTalks);
    expect(conferences.map(({ name, talks }) => [name, talks.map(({ title }) => title)])).toEqual([
      ['dotScale', ['Cluster management at Google with Borg', 'Time series data']],
      ['Elsewhere', ['A talk']],
    ]);
  });

  it('is printed with a heading for each edition, and named after it', async () => {
    const notedTalks = [borg, other].map((talk) => ({ talk, notes: [noteAt(1, 'note')] }));
    const source = await talkSource(notedTalks, FIRST_CHOICE, { words, language: 'en', leadIn: 0 });
    const { content } = await markdown.print(source);
    expect(content).toMatch(/^# dotScale 2015\n\n## Cluster management/);
    expect(content).toContain('\n## Time series data\n');
    expect(source.fileName).toBe('dotScale 2015');
  });
});
