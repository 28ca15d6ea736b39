// @vitest-environment happy-dom
import { screen, within } from '@testing-library/react';
import { beforeEach, describe, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dix, noteOf, openPopup, pictureOf, playing } from '../popup/stage';

// When the browser refuses a request of the popup, the user sees a sentence and nothing changes.

const notes = [noteOf(dix, 1, 12, 'first thing')];
const scene = { inTab: playing(dix), notes, talks: [dix] };
const refuse = () => Promise.reject(new Error('refused'));

beforeEach(() => {
  fakeBrowser.reset();
});

describe('the popup says so where the browser did not', () => {
  it('open the library', async () => {
    const { user } = await openPopup(scene);
    Object.assign(fakeBrowser.tabs, { create: refuse });
    await user.click(screen.getByRole('button', { name: 'Library' }));
    await screen.findByText(/^The browser did not open the library/);
  });

  it('open the side panel', async () => {
    const { user } = await openPopup(scene);
    Object.assign(fakeBrowser, { sidePanel: { open: refuse } });
    await user.click(screen.getByRole('button', { name: 'Side panel' }));
    await screen.findByText(/^The browser did not open the side panel/);
  });

  it('make a file', async () => {
    const { user } = await openPopup(scene);
    vi.spyOn(URL, 'createObjectURL').mockImplementation(() => {
      throw new Error('no room');
    });
    await user.click(await screen.findByRole('button', { name: 'Export…' }));
    await user.click(await screen.findByRole('button', { name: 'Download' }));
    await screen.findByText(/^The file could not be made/);
  });

  it('ask for a site', async () => {
    const frames = [{ host: 'player.example.org', granted: false }];
    const { user } = await openPopup({ inTab: { reason: 'no-video', frames } });
    Object.assign(fakeBrowser.permissions, { request: refuse });
    await user.click(screen.getByRole('button', { name: 'Allow on player.example.org' }));
    await screen.findByText(/^The browser did not let Talkmark ask for that site/);
  });

  it('reload a page', async () => {
    const frames = [{ host: 'player.example.org', granted: true }];
    const { user } = await openPopup({ inTab: { reason: 'no-video', frames } });
    Object.assign(fakeBrowser.tabs, { reload: refuse });
    await user.click(screen.getByRole('button', { name: 'Reload the page' }));
    await screen.findByText(/^The page could not be reloaded/);
  });

  it('open the settings', async () => {
    const site = { host: 'talks.example.org', access: 'allowed' as const };
    const { user } = await openPopup({ ...scene, inTab: { ...playing(dix), site } });
    Object.assign(fakeBrowser.runtime, { openOptionsPage: refuse });
    await user.click(await screen.findByRole('button', { name: 'Change' }));
    await screen.findByText(/^The settings could not be opened/);
  });

  it('open its page for keys', async () => {
    const { user } = await openPopup({ shortcut: '' });
    Object.assign(fakeBrowser.tabs, { create: refuse });
    await user.click(await screen.findByRole('button', { name: /shortcut|key/i }));
    await screen.findByText(/^The browser did not open its page for keys/);
  });

  it('keep the words on a picture', async () => {
    const note = { ...noteOf(dix, 1, 723, ''), pictureIds: ['a'] };
    const pictures = [pictureOf(note.id, 'a')];
    const answers = { describePicture: refuse };
    const { user } = await openPopup({ inTab: playing(dix), notes: [note], pictures, answers });
    await user.click(await screen.findByRole('button', { name: /^Picture at/ }));
    const dialog = within(await screen.findByRole('dialog'));
    await user.type(dialog.getByLabelText(/^What is to be seen/), 'A');
    await screen.findByText(/^The words on the picture could not be kept/);
  });
});
