// @vitest-environment happy-dom
import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dix, noteOf } from '../popup/stage';
import { openOptions } from './stage';

const site = '*://talks.example.org/*';

/** Opens the settings with one note, one granted site and one granted permission. */
async function open() {
  const stage = await openOptions([noteOf(dix, 1, 12, 'kept')], [site]);
  const remove = vi.fn<(given: object) => Promise<boolean>>(async () => true);
  Object.assign(fakeBrowser.permissions, {
    remove,
    getAll: async () => ({ origins: [site], permissions: ['storage', 'downloads'] }),
  });
  Object.assign(fakeBrowser.runtime, {
    getManifest: () => ({ version: '7.8.9', optional_permissions: ['downloads', 'offscreen'] }),
  });
  stage.answer({ deleteEverything: () => undefined });
  await stage.user.click(await screen.findByRole('button', { name: 'Delete everything' }));
  const press = async (name: string): Promise<void> => {
    await stage.user.click(within(screen.getByRole('dialog')).getByRole('button', { name }));
  };
  return { ...stage, remove, press };
}

describe('deleting everything', () => {
  it('says how much that is, before it asks once more', async () => {
    const { press } = await open();
    expect(screen.getByRole('dialog').textContent).toContain('1 note · 0 pictures, 0 kB · 1 talk');
    await press('Go on');
    expect(screen.getByRole('dialog').textContent).toContain('1 note · 0 pictures, 0 kB · 1 talk');
  });

  it('gives back what the user granted, and nothing that came with Talkmark', async () => {
    const { sent, remove, press } = await open();
    await press('Go on');
    await press('Delete everything for good');
    await screen.findByText(/^Everything is deleted/);
    expect(sent).toEqual([{ type: 'deleteEverything', data: { isSure: true } }]);
    await waitFor(() => {
      expect(remove.mock.calls).toEqual([[{ origins: [site], permissions: ['downloads'] }]]);
    });
  });

  it('keeps notes and grants where it is called off, at either question', async () => {
    const { user, sent, remove, press } = await open();
    await press('Cancel');
    await user.click(screen.getByRole('button', { name: 'Delete everything' }));
    await press('Go on');
    await press('Cancel');
    expect(screen.queryByRole('dialog')).toBeNull();
    expect([sent, remove.mock.calls]).toEqual([[], []]);
  });
});
