// @vitest-environment happy-dom
import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { dix, noteOf, PLAYER_ID, playing, TAB } from '../popup/stage';
import { openPanel } from './stage';

const notes = [noteOf(dix, 1, 10, 'first')];
const none = () => ({ reason: 'no-video' as const, frames: [] });

/** Opens the panel with an unfinished note. `askAgain` makes the panel request the talk again. */
async function openWriting() {
  const { id, talkId } = noteOf(dix, 7, 100, '');
  const player = { playerId: PLAYER_ID, tabId: TAB, frameId: 0 };
  const note = { talk: dix, note: { id, talkId, at: 100, text: '' }, pageAtKey: '', player };
  const stage = await openPanel({
    inTab: playing(dix),
    notes,
    answers: { momentInTab: () => note },
  });
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'New note' });
  await stage.user.type(field, 'half');
  await screen.findByText('1:40');
  const requestCount = (): number => stage.sent.filter(({ type }) => type === 'talkInTab').length;
  return {
    ...stage,
    field,
    askAgain: async (): Promise<void> => {
      const before = requestCount();
      window.dispatchEvent(new Event('focus'));
      await waitFor(() => expect(requestCount()).toBeGreaterThan(before));
      // The answer arrives within the same task.
      await new Promise((resolve) => setTimeout(resolve));
    },
  };
}

describe('a panel whose tab answers otherwise', () => {
  it('asks again before it says that nobody answered', async () => {
    let refusals = 2;
    const { sent } = await openPanel({
      notes,
      answers: {
        talkInTab: () => {
          refusals -= 1;
          return refusals < 0 ? playing(dix) : Promise.reject(new Error('gone'));
        },
      },
    });
    await screen.findByRole('heading', { level: 1, name: dix.guesses.title ?? '' });
    expect(screen.queryByText(/did not answer about this tab/)).toBeNull();
    expect(sent).toEqual([]);
  });

  it('keeps the talk in view while a note on it is written', async () => {
    const { user, field, answer, askAgain } = await openWriting();
    answer({ talkInTab: none });
    await askAgain();
    expect([field.isConnected, field.value]).toEqual([true, 'half']);
    expect(document.activeElement).toBe(field);
    await user.clear(field);
    await screen.findByText('No talk was found in this tab.');
    expect(field.isConnected).toBe(false);
  });

  it('goes to another tab all the same', async () => {
    const { field, answer } = await openWriting();
    answer({ talkInTab: none });
    Object.assign(fakeBrowser.tabs, { query: () => Promise.resolve([{ id: TAB + 1 }]) });
    await fakeBrowser.tabs.onActivated.trigger({ tabId: TAB + 1, windowId: 1 });
    await screen.findByText('No talk was found in this tab.');
    expect(field.isConnected).toBe(false);
  });
});
