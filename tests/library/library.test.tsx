// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { Library } from '../../components/library/Library';
import { editionPlace, talkPlace } from '../../components/library/places';
import type { TalkId } from '../../components/talks/talk';
import {
  copied,
  dix,
  noteOf,
  onItsPage,
  openView,
  type Scene,
  type Stage,
  storedTalk,
} from '../popup/stage';
import { violations } from '../popup/violations';

const notes = [noteOf(dix, 1, 12, 'first thing'), noteOf(dix, 2, 723, '? second')];
const noted: Scene = { talks: [dix], notes };
const scale2015 = editionPlace({ key: 'dotscale/2015' });

async function openLibrary(place: string, scene: Scene, ready: RegExp): Promise<Stage> {
  location.hash = place;
  return openView(<Library />, scene, ready);
}

function titles(): string[] {
  return screen.getAllByRole('link').flatMap((link) => {
    return link.hasAttribute('data-row') ? [link.textContent ?? ''] : [];
  });
}

describe('the library', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
  });

  it('teaches what to do where there are no notes yet', async () => {
    await openLibrary('', {}, /You have no notes yet/);
    expect(screen.getAllByRole('link', { name: /^dotScale/ })).toHaveLength(6);
    expect(await violations()).toEqual([]);
  });

  it('shows first the conferences with notes, in numbers', async () => {
    await openLibrary('', noted, /With your notes/);
    const card = screen.getAllByRole('listitem').find((item) => item.textContent?.includes('2015'));
    expect(card?.textContent).toContain('16 talks · 1 seen · 2 notes');
    expect(screen.getAllByRole('link', { name: /^dotScale/ })[0]?.textContent).toBe(
      'dotScale 2015',
    );
  });

  it('shows an edition in the order of its programme, and what comes next', async () => {
    await openLibrary(scale2015, noted, /dotScale 2015/);
    expect(titles()).toHaveLength(16);
    expect(titles()[2]).toMatch(/^Time series data/);
    const next = screen.getByText('Next').closest('li');
    expect(within(next as HTMLElement).getByRole('link', { name: /^Cluster/ })).toBeTruthy();
    expect(document.title).toBe('dotScale 2015 – Talkmark');
    expect(await violations()).toEqual([]);
  });

  it('claims no order where none is known', async () => {
    await openLibrary(editionPlace({ key: 'dotscale/2018' }), {}, /order of the programme is not/);
    expect(screen.queryByText('Next')).toBeNull();
  });

  it('goes through the talks by arrows', async () => {
    const { user } = await openLibrary(scale2015, noted, /dotScale 2015/);
    const [first, second] = screen
      .getAllByRole('link')
      .filter((link) => link.hasAttribute('data-row'));
    first?.focus();
    await user.keyboard('{ArrowDown}');
    expect(document.activeElement).toBe(second);
    await user.keyboard('k');
    expect(document.activeElement).toBe(first);
  });

  it('shows the talks with notes alone', async () => {
    const { user } = await openLibrary(scale2015, noted, /dotScale 2015/);
    await user.selectOptions(screen.getByLabelText('Show'), 'With notes');
    expect(titles()).toHaveLength(1);
  });

  it('keeps an order of the user’s own', async () => {
    const { user, sent } = await openLibrary(scale2015, noted, /dotScale 2015/);
    await user.click(screen.getByRole('button', { name: 'Set the order' }));
    await user.click(screen.getByRole('button', { name: /^Move down: Coordinating/ }));
    const kept = sent.find(({ type }) => type === 'keepConference')?.data;
    expect(kept).toMatchObject({ name: 'dotScale', edition: '2015' });
    const { order } = kept as { order: string[] };
    expect(order).toHaveLength(16);
    expect(order[2]).toBe(dix.id);
  });

  it('copies the talks that were selected as one document', async () => {
    const { user } = await openLibrary(scale2015, noted, /dotScale 2015/);
    await user.click(screen.getByRole('checkbox', { name: /Time series/ }));
    await user.click(screen.getByRole('checkbox', { name: /Borg/ }));
    await user.click(screen.getByRole('button', { name: 'Copy' }));
    await screen.findByText(/Copied 2 notes/);
    expect(await copied()).toContain('first thing');
    expect(await copied()).toMatch(/^# dotScale 2015/);
  });

  it('shows a talk with its notes, which lead back to their moments', async () => {
    const { user, sent } = await openLibrary(talkPlace(dix.id), noted, /Time series data/);
    await user.click(await screen.findByRole('button', { name: /^Go to 12 minutes/ }));
    expect(sent.at(-1)).toEqual({ type: 'jumpTo', data: { talkId: dix.id, at: 723 } });
    expect(await violations()).toEqual([]);
  });

  it('shows the kept page of a talk, and reads it again', async () => {
    const { user, sent, db, answer } = await openLibrary(
      talkPlace(dix.id),
      noted,
      /Time series data/,
    );
    await db.talks.put({ ...storedTalk(dix), ...onItsPage });
    await user.click(await screen.findByText('The whole page'));
    await user.click(screen.getByRole('button', { name: 'Read the page again' }));
    expect(await screen.findByText(/No tab that Talkmark may look into/)).toBeTruthy();
    answer({ refreshPage: () => true });
    await user.click(screen.getByRole('button', { name: 'Read the page again' }));
    expect(await screen.findByText('The page was read again just now.')).toBeTruthy();
    expect(sent.filter(({ type }) => type === 'refreshPage')).toHaveLength(2);
    expect(await violations()).toEqual([]);
  });

  it('makes two talks one, and goes to the one that stays', async () => {
    const twin = { ...dix, id: 'web:https://a.example/' as TalkId, guesses: { title: 'A twin' } };
    const { user, sent } = await openLibrary(
      talkPlace(twin.id),
      { talks: [dix, twin], notes },
      /A twin/,
    );
    await user.click(screen.getByRole('button', { name: 'Same talk as…' }));
    expect(await violations()).toEqual([]);
    await user.selectOptions(screen.getByLabelText('It is the same talk as'), dix.id);
    await user.click(screen.getByRole('button', { name: 'Make them one' }));
    expect(sent.find(({ type }) => type === 'mergeTalks')?.data).toEqual({
      from: twin.id,
      into: dix.id,
    });
    expect(location.hash).toBe(talkPlace(dix.id));
  });

  it('shows a talk of the catalogue of which nothing is stored', async () => {
    await openLibrary(talkPlace('youtube:wy3L7XUq-g0' as never), {}, /Cluster management/);
    expect(screen.getByText(/No notes/)).toBeTruthy();
  });

  it('corrects what is known of a talk', async () => {
    const { user, sent } = await openLibrary(talkPlace(dix.id), noted, /Time series data/);
    await user.click(screen.getByRole('button', { name: 'Correct the facts' }));
    expect(await violations()).toEqual([]);
    const title = screen.getByLabelText('Title');
    await user.clear(title);
    await user.type(title, 'Time series');
    await user.type(screen.getByLabelText('Language'), 'no language');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(screen.getByText(/no code of a language/)).toBeTruthy();
    expect(sent.some(({ type }) => type === 'correctTalks')).toBe(false);
    await user.clear(screen.getByLabelText('Language'));
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(sent.find(({ type }) => type === 'correctTalks')?.data).toEqual({
      talkIds: [dix.id],
      corrections: { title: 'Time series', language: null },
    });
    expect(screen.queryByRole('dialog')).toBeNull();
  });

  it('corrects several talks at once, and leaves what was not touched', async () => {
    const { user, sent } = await openLibrary(scale2015, noted, /dotScale 2015/);
    await user.click(screen.getByRole('checkbox', { name: /Time series/ }));
    await user.click(screen.getByRole('checkbox', { name: /Borg/ }));
    await user.click(screen.getByRole('button', { name: 'Correct the facts' }));
    expect(screen.queryByLabelText('Title')).toBeNull();
    expect(screen.getByLabelText<HTMLInputElement>('Speakers').value).toBe('');
    await user.type(screen.getByLabelText('Language'), 'en');
    await user.click(screen.getByRole('button', { name: 'Save' }));
    expect(sent.find(({ type }) => type === 'correctTalks')?.data).toEqual({
      talkIds: [dix.id, 'youtube:wy3L7XUq-g0'],
      corrections: { language: 'en' },
    });
  });

  it('deletes talks after a question, and brings them back', async () => {
    const { user, sent } = await openLibrary(scale2015, noted, /dotScale 2015/);
    await user.click(screen.getByRole('checkbox', { name: /Time series/ }));
    await user.click(screen.getByRole('button', { name: 'Delete' }));
    const dialog = screen.getByRole('dialog');
    await user.click(within(dialog).getByRole('button', { name: 'Delete' }));
    await user.click(await screen.findByRole('button', { name: 'Undo' }));
    const changes = sent.filter(({ type }) => type.endsWith('Talks'));
    expect(changes.map(({ type }) => type)).toEqual(['deleteTalks', 'restoreTalks']);
    expect(changes.map(({ data }) => data)).toEqual(changes.map(() => ({ talkIds: [dix.id] })));
  });

  it('adds a conference from a pasted list, after showing what it read', async () => {
    const { user, sent } = await openLibrary('#/add', {}, /^Add a conference$/);
    await user.click(screen.getByLabelText('List of talks'));
    await user.paste('Raft - Ann https://youtu.be/aaaaaaaaaaa\nPaxos\nhttps://example.org/');
    expect(screen.getAllByRole('row')).toHaveLength(3);
    expect(screen.getByText('1 line has no title')).toBeTruthy();
    expect(screen.getByText(/needs a name/)).toBeTruthy();
    expect(await violations()).toEqual([]);
    await user.click(screen.getByRole('button', { name: 'Add 2 talks' }));
    expect(sent).toEqual([]);
    await user.type(screen.getByLabelText(/^Conference/), 'Elsewhere');
    await user.type(screen.getByLabelText(/^Edition/), '2024');
    await user.click(screen.getByRole('checkbox', { name: 'Select: Paxos' }));
    await user.click(screen.getByRole('button', { name: 'Add 1 talk' }));
    expect(sent.find(({ type }) => type === 'addTalks')?.data).toEqual({
      name: 'Elsewhere',
      edition: '2024',
      talks: [{ title: 'Raft', speakers: ['Ann'], url: 'https://youtu.be/aaaaaaaaaaa' }],
    });
    expect(location.hash).toBe('#/edition/elsewhere%2F2024');
  });

  it('searches what its address names, and marks the words', async () => {
    const place = '#/search?q=thing&in=dotScale+2015';
    const { user } = await openLibrary(place, noted, /^Search$/);
    expect((await screen.findByText('thing', { selector: 'mark' })).textContent).toBe('thing');
    expect(screen.getByText('1 note · 1 talk')).toBeTruthy();
    expect(await violations()).toEqual([]);
    await user.clear(screen.getByRole('searchbox'));
    await user.selectOptions(screen.getByLabelText('Kind'), 'Questions');
    await screen.findByText('second');
    expect(location.hash).toBe('#/search?kind=question&in=dotScale+2015');
  });

  it('says that there is nothing at an address, and leads back', async () => {
    await openLibrary('#/talk/web%3Anowhere', noted, /There is nothing at this address/);
    expect(screen.getAllByRole('link', { name: 'Conferences' })).toHaveLength(2);
    expect(await violations()).toEqual([]);
  });

  it('says so where the notebook cannot be read', async () => {
    await openLibrary('', { unreadable: true }, /could not be read/);
  });
});
