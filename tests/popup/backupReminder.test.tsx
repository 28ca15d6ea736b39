// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings } from '../../components/settings/settings';
import { dix, noteOf, openPopup, playing } from './stage';
import { violations } from './violations';

// The notes are from 1970, so they have been without a backup for long.
const scene = { inTab: playing(dix), notes: [noteOf(dix, 1, 12, 'first')], talks: [dix] };

beforeEach(() => {
  fakeBrowser.reset();
  document.documentElement.lang = 'en';
  document.title = 'Talkmark';
});

it('says that there is no backup yet, and leads to where one is saved', async () => {
  const { user } = await openPopup(scene);
  await screen.findByText(/there is no backup of them yet/);
  expect(await violations()).toEqual([]);
  await user.click(screen.getByRole('button', { name: 'Save a backup' }));
  const tab = await fakeBrowser.tabs.get(1);
  expect(tab?.url).toMatch(/library\.html#\/backup$/);
});

it('is silent for a week once the user says "Later"', async () => {
  const { user } = await openPopup(scene);
  await user.click(await screen.findByRole('button', { name: 'Later' }));
  await waitFor(() => expect(screen.queryByText(/no backup of them/)).toBeNull());
});

it('says which backup could not be saved', async () => {
  const failed = new Date(2026, 10, 2).getTime();
  await changeSettings({ backupEvery: 'day', backupTried: failed });
  await openPopup(scene);
  await screen.findByText(/^The backup of November 2, 2026 could not be saved/);
});

it('says nothing where all is in the last one', async () => {
  await changeSettings({ lastBackup: Date.now() });
  await openPopup(scene);
  await screen.findByText('first');
  expect(screen.queryByRole('button', { name: 'Later' })).toBeNull();
});

it('offers the way back where there are no notes', async () => {
  const { user } = await openPopup();
  await user.click(await screen.findByRole('button', { name: 'Bring notes back from a backup…' }));
  await waitFor(async () =>
    expect((await fakeBrowser.tabs.get(1))?.url).toMatch(/library\.html#\/backup$/),
  );
});
