// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { Library } from '../../components/library/Library';
import { editionPlace, talkPlace } from '../../components/library/places';
import { copied, dix, noteOf, openView, type Scene, type Stage } from '../popup/stage';
import { violations } from '../popup/violations';

const notes = [noteOf(dix, 1, 12, 'first thing'), noteOf(dix, 2, 723, '? second')];
const noted: Scene = { talks: [dix], notes };

async function open(place: string, ready: RegExp): Promise<Stage> {
  location.hash = place;
  return openView(<Library />, noted, ready);
}

beforeEach(() => {
  document.documentElement.lang = 'en';
});

it('goes from an edition to the clipboard without a word changed', async () => {
  const { user } = await open(editionPlace({ key: 'dotscale/2015' }, 'write-up'), /^Write-up/);
  const preview = await screen.findByRole('region', { name: 'Preview' });
  await within(preview).findByText('first thing');
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Copy' }));
  await screen.findByText('Copied the write-up.');
  expect(await copied()).toMatch(/^# dotScale 2015\n\n## Time series data/);
});

it('keeps sections, language and what is left out', async () => {
  const { user, sent } = await open(
    editionPlace({ key: 'dotscale/2015' }, 'write-up'),
    /^Write-up/,
  );
  const last = () => {
    const kept = sent.findLast(({ type }) => type === 'keepConference')?.data;
    return (kept as { writeUp: { leftOut: string[]; language: string; outline: unknown[] } })
      .writeUp;
  };
  await user.type(screen.getByLabelText('Text: Why this conference'), 'Why not');
  await waitFor(() => expect(last().outline[0]).toMatchObject({ text: 'Why not' }));
  await user.selectOptions(screen.getByLabelText('Language of the document'), 'Français');
  await user.click(screen.getByRole('checkbox', { name: /^Time series/ }));
  await waitFor(() => expect(last()).toMatchObject({ language: 'fr', leftOut: [dix.id] }));
  await user.click(screen.getByRole('button', { name: 'Move down: Pourquoi cette conférence' }));
  await waitFor(() => expect(last().outline[1]).toMatchObject({ text: 'Why not' }));
});

it('keeps every letter of what one thinks of a talk, and inserts notes', async () => {
  const { user, sent } = await open(talkPlace(dix.id), /Time series data/);
  const field = await screen.findByRole('textbox', { name: 'What you think of it' });
  await user.type(field, 'Good');
  await user.click(screen.getByRole('button', { name: 'Insert “first thing”' }));
  await user.click(screen.getByRole('button', { name: 'Insert a link to 12:03' }));
  const text = 'Good\n\nfirst thing\n\n[12:03](https://youtu.be/2Al5OWhpCu0?t=723)';
  await waitFor(() =>
    expect(sent.findLast(({ type }) => type === 'writeTalk')?.data).toEqual({
      talkId: dix.id,
      feedback: text,
    }),
  );
  await user.selectOptions(screen.getByLabelText('Rating'), '4');
  expect(sent.at(-1)?.data).toEqual({ talkId: dix.id, rating: 4 });
});

it('marks a note as only for its writer', async () => {
  const { user, sent } = await open(talkPlace(dix.id), /Time series data/);
  await user.click(
    await screen.findByRole('button', { name: /^Only for me: the note at 12 seconds/ }),
  );
  expect(sent.find(({ type }) => type === 'editNote')?.data).toMatchObject({ onlyForMe: true });
});
