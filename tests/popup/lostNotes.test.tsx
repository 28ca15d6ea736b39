// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { beforeEach, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { setLost } from '../../components/mirror/notebookLoss';
import { openPopup } from './stage';
import { violations } from './violations';

beforeEach(() => {
  fakeBrowser.reset();
  document.documentElement.lang = 'en';
  document.title = 'Talkmark';
});

it('says that notes are gone, and brings them back', async () => {
  await setLost({ what: 'missing' });
  const { user, sent, answer } = await openPopup();
  await screen.findByText(/^Notes that were here are gone/);
  expect(await violations()).toEqual([]);
  answer({ restoreLost: () => 3 });
  await user.click(screen.getByRole('button', { name: 'Bring them back' }));
  await screen.findByText('3 notes and talks are back.');
  expect(sent.at(-1)?.type).toBe('restoreLost');
});

it('leaves it so where the user wants that', async () => {
  await setLost({ what: 'missing' });
  const { user } = await openPopup({ answers: { forgetLost: () => setLost(undefined) } });
  await user.click(await screen.findByRole('button', { name: 'Leave it so' }));
  await waitFor(() => expect(screen.queryByText(/^Notes that were here/)).toBeNull());
});

it('says so where that does not work', async () => {
  await setLost({ what: 'unreadable' });
  const refused = () => {
    throw new Error('still damaged');
  };
  const { user } = await openPopup({ answers: { restoreLost: refused } });
  await screen.findByText(/^The browser cannot read/);
  expect(screen.queryByRole('button', { name: 'Leave it so' })).toBeNull();
  await user.click(screen.getByRole('button', { name: 'Bring them back' }));
  await screen.findByText(/the copy is still there/);
});

it('says nothing of a sound notebook', async () => {
  await openPopup();
  expect(screen.queryByRole('button', { name: 'Bring them back' })).toBeNull();
});
