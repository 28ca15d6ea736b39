// @vitest-environment happy-dom
import { fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { NoteInTab, NoteOfTalk } from '../../components/messages';
import { changeSettings } from '../../components/settings/settings';
import { dix, noteOf, playing, type Scene, TAB } from '../popup/stage';
import { openPanel } from './stage';

const player = { playerId: 'player', tabId: TAB, frameId: 0 };

const { id: waitingId, talkId: waitingTalk } = noteOf(dix, 9, 61, '');
const waiting = { id: waitingId, talkId: waitingTalk, at: 61, text: 'waits', updatedAt: 1 };

/** What the background answers to the first key: notes with the numbers 1, 2 … at 100 s, 200 s … */
function moments(): () => NoteInTab {
  let number = 0;
  return () => {
    number += 1;
    const { id, talkId, at } = noteOf(dix, number, number * 100, '');
    return { talk: dix, note: { id, talkId, at, text: '' }, pageAtKey: '', player };
  };
}

async function openField(scene: Scene = {}) {
  const answers = { momentInTab: moments(), ...scene.answers };
  const stage = await openPanel({ inTab: playing(dix), ...scene, answers });
  const field = screen.getByRole<HTMLTextAreaElement>('textbox', { name: 'New note' });
  const kept = (type: string): string[] =>
    stage.sent.flatMap(({ type: each, data }) =>
      each === type ? [(data as NoteOfTalk).note.text] : [],
    );
  return { ...stage, field, kept };
}

describe('the note field of the panel', () => {
  it('takes the moment of the first key, keeps every key and saves with Enter', async () => {
    const { user, field, sent, kept } = await openField();
    vi.spyOn(Date, 'now').mockReturnValue(5000);
    await user.type(field, 'ab');
    await screen.findByText('1:40');
    const asked = sent.filter(({ type }) => type === 'momentInTab');
    expect(asked).toEqual([
      { type: 'momentInTab', data: { tabId: TAB, pressedAt: expect.closeTo(5000, -3) as number } },
    ]);
    await waitFor(() => expect(kept('keepDraft').at(-1)).toBe('ab'));
    await user.keyboard('{Shift>}{Enter}{/Shift}c{Enter}');
    await screen.findByText('Note at 1:40 saved.');
    expect(kept('saveNote')).toEqual(['ab\nc']);
    expect(field.value).toBe('');
    await user.type(field, 'x');
    await screen.findByText('3:20');
  });

  it('says that nothing was typed, and leaves keys to an input method', async () => {
    const { user, field, kept } = await openField();
    await user.click(field);
    await user.keyboard('{Enter}');
    expect(screen.getByText(/Nothing typed yet/)).toBeTruthy();
    await user.keyboard('a');
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
    expect(kept('saveNote')).toEqual([]);
  });

  it('puts a draft aside with Escape, and goes on with it', async () => {
    const { db, user, field } = await openField();
    await user.type(field, 'half');
    await screen.findByText('1:40');
    const { id, talkId, at } = noteOf(dix, 1, 100, '');
    await db.drafts.put({ id, talkId, at, text: 'half', updatedAt: 1 });
    await user.keyboard('{Escape}');
    await waitFor(() => expect(field.value).toBe(''));
    await screen.findByText('A half-written note waits at 1:40.');
    await user.click(screen.getByRole('button', { name: 'Finish it' }));
    expect([field.value, document.activeElement]).toEqual(['half', field]);
    expect(screen.queryByText(/half-written/)).toBeNull();
  });

  it('begins with the draft that waits, at its moment', async () => {
    const { user, field, kept } = await openField({ drafts: [waiting] });
    await waitFor(() => expect(field.value).toBe('waits'));
    expect(screen.getByText('1:01')).toBeTruthy();
    await user.type(field, ' no more{Enter}');
    await screen.findByText('Note at 1:01 saved.');
    expect(kept('saveNote')).toEqual(['waits no more']);
  });

  it('offers no draft that is open over the player', async () => {
    const note = { id: waiting.id };
    await fakeBrowser.storage.session.set({ 'composition:x': { composition: { note } } });
    const { field } = await openField({ drafts: [waiting] });
    expect(field.value).toBe('');
    expect(screen.queryByText(/half-written/)).toBeNull();
    await fakeBrowser.storage.session.remove('composition:x');
    await screen.findByText('A half-written note waits at 1:01.');
    expect(field.value).toBe('');
  });

  it('leaves its note to the field over the player', async () => {
    const { user, field } = await openField();
    await user.type(field, 'half');
    await screen.findByText('1:40');
    const { id } = noteOf(dix, 1, 100, '');
    await fakeBrowser.storage.session.set({ 'composition:x': { composition: { note: { id } } } });
    await waitFor(() => expect(field.value).toBe(''));
  });

  it('takes another moment once it was emptied', async () => {
    const { user, field, kept } = await openField();
    await user.type(field, 'a');
    await screen.findByText('1:40');
    await user.keyboard('{Backspace}');
    await waitFor(() => expect(kept('keepDraft').at(-1)).toBe(''));
    await user.keyboard('b');
    await screen.findByText('3:20');
  });

  it('pauses the talk where the user wants that, and lets it play on', async () => {
    const sentTo = vi.fn<(tabId: number, message: { type: string; data: unknown }) => void>();
    Object.assign(fakeBrowser.tabs, {
      sendMessage: (
        tabId: number,
        message: { type: string; data: unknown },
        _: unknown,
        done: (answer: unknown) => void,
      ) => {
        sentTo(tabId, message);
        done({});
      },
    });
    const { user, field } = await openField();
    const said = (): unknown[] => sentTo.mock.calls.map(([, { data }]) => data);
    await user.type(field, 'a');
    await waitFor(() => expect(said()).toEqual([{ playerId: 'player', paused: true }]));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(said().at(-1)).toEqual({ playerId: 'player', paused: false }));
    sentTo.mockClear();
    await changeSettings({ pauseWhileTyping: false });
    await user.keyboard('b{Enter}');
    await waitFor(() => expect(said()).toEqual([{ playerId: 'player', paused: false }]));
  });

  it('keeps the text where the moment or the note does not go through', async () => {
    const { user, field, answer, kept } = await openField({
      answers: { momentInTab: () => Promise.reject(new Error('gone')) },
    });
    await user.type(field, 'a{Enter}');
    await screen.findByText(/did not say where it stands/, {}, { timeout: 4000 });
    expect(field.value).toBe('a');
    answer({ momentInTab: moments(), saveNote: () => Promise.reject(new Error('full')) });
    await user.keyboard('{Enter}');
    await screen.findByText(/could not be stored just now/, {}, { timeout: 4000 });
    expect(field.value).toBe('a');
    answer({ saveNote: () => undefined });
    await user.keyboard('{Enter}');
    await screen.findByText('Note at 1:40 saved.');
    expect(kept('saveNote').at(-1)).toBe('a');
  });
});
