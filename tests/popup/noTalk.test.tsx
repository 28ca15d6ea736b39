// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { latestRuns } from '../../components/notebook/latestRuns';
import type { DescribedTalk, TalkId } from '../../components/talks/talk';
import { dix, noteOf, openPopup } from './stage';

const bostock: DescribedTalk = {
  id: 'youtube:w7o9xNyZCQo' as TalkId,
  url: 'https://www.youtube.com/watch?v=w7o9xNyZCQo',
  guesses: { title: 'Coordinating unattended reboots', speakers: ['Matt Bostock'] },
};
const notes = [
  noteOf(bostock, 1, 61, 'reboots'),
  noteOf(dix, 2, 12, 'tags'),
  noteOf(dix, 3, 723.5, 'shards'),
];
const talks = [dix, bostock];

describe('a tab without a talk', () => {
  it('leads back to the last talk at its second, then to the latest notes', async () => {
    const { user, sent } = await openPopup({ notes, talks });
    expect(screen.getByText('No video in this tab.')).toBeTruthy();
    const [first] = screen.getAllByRole('button');
    expect(first?.textContent).toBe(`Continue at 12:03${dix.guesses.title}`);
    await user.click(first ?? document.body);
    expect(sent).toEqual([{ type: 'jumpTo', data: { talkId: dix.id, at: 723.5 } }]);

    const titles = screen.getAllByRole('heading', { level: 3 }).map((title) => title.textContent);
    expect(titles).toEqual([dix.guesses.title, bostock.guesses.title]);
    const texts = screen.getAllByRole('listitem').map((row) => row.querySelector('p')?.textContent);
    expect(texts).toEqual(['shards', 'tags', 'reboots']);
    await user.click(screen.getByRole('button', { name: 'Go to 1 minute, 1 second' }));
    expect(sent.at(-1)).toEqual({ type: 'jumpTo', data: { talkId: bostock.id, at: 61 } });
  });

  it('shows at most fifty notes', async () => {
    const many = Array.from({ length: 70 }, (_, index) => noteOf(dix, index, index, `n${index}`));
    await openPopup({ notes: many, talks });
    expect(screen.getAllByRole('listitem')).toHaveLength(50);
  });

  it('says what to do where the browser lets no extension in', async () => {
    await openPopup({ inTab: { reason: 'unreachable' }, notes, talks });
    expect(screen.getByText(/Open the talk in another tab/)).toBeTruthy();
  });

  it('says so where the background does not answer, and shows the notes all the same', async () => {
    await openPopup({
      notes,
      talks,
      answers: { talkInTab: () => Promise.reject(new Error('gone')) },
    });
    expect(
      screen.getByText(/Talkmark did not answer about this tab\. Your notes are safe\./),
    ).toBeTruthy();
    expect(screen.getAllByRole('listitem')).toHaveLength(3);
  });

  it('says so where the notes cannot be read', async () => {
    await openPopup({ unreadable: true });
    expect(
      screen.getByText(/Your notes could not be read just now\. Nothing was changed\./),
    ).toBeTruthy();
  });
});

describe('a notebook without notes', () => {
  it('lists the talks of dotScale 2015 to begin with', async () => {
    await openPopup();
    expect(
      screen.getByRole('heading', { name: 'dotScale 2015: talks to begin with' }),
    ).toBeTruthy();
    expect(screen.getByText(/press Alt\+N while it plays/)).toBeTruthy();
    const links = screen.getAllByRole('link');
    expect(links).toHaveLength(16);
    const first = links[0];
    expect(first?.textContent).toContain('Coordinating unattended reboots');
    expect(first?.getAttribute('href')).toBe('https://youtu.be/w7o9xNyZCQo');
    for (const link of links) {
      expect(link.getAttribute('href')).toMatch(/^https:\/\/youtu\.be\/[\w-]{11}$/);
      expect(link.getAttribute('target')).toBe('_blank');
      expect(link.getAttribute('rel')).toContain('noopener');
    }
  });
});

describe('the latest notes', () => {
  it('come in runs of one talk, also where its record is missing', async () => {
    const { db } = await openPopup({
      talks: [dix],
      notes: [...notes, noteOf(bostock, 4, 5, 'late')],
    });
    const runs = await latestRuns(db, 3);
    expect(runs.map(({ talk, notes: run }) => [talk?.id, run.map(({ text }) => text)])).toEqual([
      [undefined, ['late']],
      [dix.id, ['shards', 'tags']],
    ]);
  });
});
