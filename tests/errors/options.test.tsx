// @vitest-environment happy-dom
import { render, screen, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { openNotebook } from '../../components/notebook/database';
import { NotebookContext } from '../../components/notebook/notebookContext';
import { TrashSection } from '../../components/notes/trash/TrashSection';
import { openOptions } from '../options/stage';
import { dix, noteOf } from '../popup/stage';

// When a request of the settings is refused, the user sees a sentence and nothing changes.

const refuse = () => Promise.reject(new Error('refused'));
const deleted = { ...noteOf(dix, 1, 723, 'gone'), deletedAt: Date.now() };

describe('the settings say so where they could not', () => {
  it('bring a note back', async () => {
    const { user, answer } = await openOptions([deleted]);
    answer({ restoreNote: refuse });
    await user.click(screen.getByRole('button', { name: /^Restore the note/ }));
    await screen.findByText(/^The note could not be brought back yet/);
    expect((await openNotebook().notes.toArray())[0]?.deletedAt).toBeDefined();
  });

  it('read the trash', async () => {
    vi.spyOn(indexedDB, 'open').mockImplementation(() => {
      throw new Error('damaged');
    });
    render(
      <NotebookContext value={openNotebook()}>
        <TrashSection />
      </NotebookContext>,
    );
    await screen.findByText(/^The trash could not be read/);
  });

  it('take a site back', async () => {
    const { user } = await openOptions([], ['*://talks.example.org/*']);
    Object.assign(fakeBrowser.permissions, { remove: refuse });
    const name = /talks\.example\.org$/;
    await user.click(await screen.findByRole('button', { name }));
    await screen.findByText(/^The browser did not take the permission back/);
  });

  it('forget how far talks were watched', async () => {
    const { user, answer } = await openOptions();
    answer({ forgetWatched: refuse });
    const name = 'Forget how far talks were watched';
    await user.click(screen.getByRole('button', { name }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
    await screen.findByText(/^Nothing could be forgotten just now/);
  });

  it('ask the browser to keep the notebook', async () => {
    const persist = vi.fn<() => Promise<boolean>>(refuse);
    const storage = { persist, persisted: async () => false, estimate: async () => ({ usage: 1 }) };
    Object.defineProperty(navigator, 'storage', { value: storage, configurable: true });
    const { user } = await openOptions();
    await user.click(await screen.findByRole('button', { name: 'Ask the browser to keep it' }));
    await screen.findByText(/^The browser could not be asked/);
  });

  it('delete everything', async () => {
    const { user, sent, answer } = await openOptions([deleted]);
    answer({ deleteEverything: refuse });
    await user.click(await screen.findByRole('button', { name: 'Delete everything' }));
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name: 'Go on' }));
    // Nothing is sent to the background before the second question is answered.
    expect(sent).toEqual([]);
    const name = 'Delete everything for good';
    await user.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
    await screen.findByText(
      /^Not everything could be deleted\. What Talkmark still shows is kept as it was/,
    );
    expect(sent.map(({ type }) => type)).toEqual(['deleteEverything']);
    expect(await openNotebook().notes.count()).toBe(1);
  });
});
