// @vitest-environment happy-dom
import { cleanup, render, screen, waitFor } from '@testing-library/react';
import { afterEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { TemporaryNotice } from '../../components/backup/TemporaryNotice';

afterEach(cleanup);

async function shownFor(installType: string): Promise<HTMLElement | null> {
  const getSelf = vi.fn<() => Promise<{ installType: string }>>(async () => ({ installType }));
  Object.assign(fakeBrowser, { management: { getSelf } });
  render(<TemporaryNotice />);
  await waitFor(() => expect(getSelf).toHaveBeenCalled());
  // Waits until the answer is rendered, if it is rendered at all.
  await waitFor(async () => getSelf.mock.results[0]?.value);
  return screen.queryByRole('note');
}

it('says of a temporary add-on that its notes go with the browser, and leads to a backup', async () => {
  await shownFor('development');
  const note = await screen.findByRole('note');
  expect(note.textContent).toContain('your notes are deleted when Firefox quits');
  expect(screen.getByRole('link').getAttribute('href')).toMatch(/\/library\.html#\/backup$/);
});

it('says nothing of one that was installed', async () => {
  expect(await shownFor('normal')).toBeNull();
});
