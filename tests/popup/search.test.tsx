// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { dix, noteOf, openPopup, playing } from './stage';
import { violations } from './violations';

const notes = [noteOf(dix, 1, 12, 'first thing'), noteOf(dix, 2, 723, 'another')];

beforeEach(() => {
  document.documentElement.lang = 'en';
  document.title = 'Talkmark';
});

it('is searched as one types, and leads to the moment', async () => {
  const { user, sent } = await openPopup({ inTab: playing(dix), talks: [dix], notes });
  await user.type(screen.getByRole('searchbox'), '"first thi');
  const mark = await screen.findByText('first thi', { selector: 'mark' });
  expect(mark.closest('li')?.textContent).toContain('first thing');
  expect(screen.queryByText('another')?.closest('[hidden]')).not.toBeNull();
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Go to 12 seconds' }));
  expect(sent.at(-1)).toEqual({ type: 'jumpTo', data: { talkId: dix.id, at: 12 } });
});

it('shows the talk of the tab again when the search is emptied by Escape', async () => {
  const { user } = await openPopup({ inTab: playing(dix), talks: [dix], notes });
  await user.type(screen.getByRole('searchbox'), 'nothing like that');
  expect(await screen.findByText(/Nothing has all of these words/)).toBeTruthy();
  await user.keyboard('{Escape}');
  expect(screen.getByText('another').closest('[hidden]')).toBeNull();
});
