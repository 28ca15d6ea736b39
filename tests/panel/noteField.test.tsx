// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import type { NoteOfTalk } from '../../components/messages/composer';
import type { NoteInTab } from '../../components/messages/pages';
import type { NoteId } from '../../components/notebook/note';
import { openNotes } from '../../components/players/playerRegistry';
import { changeSettings, readSettings } from '../../components/settings/settings';
import { compositionOver, uuid } from '../players/examples';
import { dix, noteOf, PLAYER_ID, playing, type Scene, TAB } from '../popup/stage';
import { openPanel } from './stage';

const playerId = PLAYER_ID;
const player = { playerId, tabId: TAB, frameId: 0 };

const { id: waitingId, talkId: waitingTalk } = noteOf(dix, 9, 61, '');
const waiting = { id: waitingId, talkId: waitingTalk, at: 61, text: 'waits', updatedAt: 1 };

const pictureId = '01890a5d-ac96-774b-bcce-00000000000a';

/** Opens a note over a player. */
async function openOver(over: string, id: NoteId): Promise<void> {
  const composition = compositionOver(over, id);
  await openNotes.put(over, { composition, tabId: 1, frameId: 0 });
}

/** Replaces the player of the talk. @returns a function that gives its messages in order */
function standInForPlayer(): () => unknown[] {
  const messages: unknown[] = [];
  const sendMessage = (
    _tab: number,
    { data }: { data: unknown },
    _frame: unknown,
    done: (answer: unknown) => void,
  ): void => {
    messages.push(data);
    done({});
  };
  Object.assign(fakeBrowser.tabs, { sendMessage });
  return () => messages;
}

/** Waits until pending messages and reads of the store are done. */
async function settled(): Promise<void> {
  await new Promise((resolve) => setTimeout(resolve, 100));
}

/** Returns the background's answers to a first key: notes with the numbers 1, 2 … at 100 s, 200 s … */
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
  const textsOf = (type: string): string[] =>
    stage.sent.flatMap(({ type: each, data }) =>
      each === type ? [(data as NoteOfTalk).note.text] : [],
    );
  return { ...stage, field, textsOf };
}

describe('the note field of the panel', () => {
  it('takes the moment of the first key, keeps every key and saves with Enter', async () => {
    const { user, field, sent, textsOf } = await openField();
    vi.spyOn(Date, 'now').mockReturnValue(5000);
    await user.type(field, 'ab');
    await screen.findByText('1:40');
    const requests = sent.filter(({ type }) => type === 'momentInTab');
    expect(requests).toEqual([
      { type: 'momentInTab', data: { tabId: TAB, pressedAt: expect.closeTo(5000, -3) as number } },
    ]);
    await waitFor(() => expect(textsOf('keepDraft').at(-1)).toBe('ab'));
    await user.keyboard('{Shift>}{Enter}{/Shift}c{Enter}');
    await screen.findByText('Note at 1:40 saved.');
    expect(textsOf('saveNote')).toEqual(['ab\nc']);
    expect(field.value).toBe('');
    await user.type(field, 'x');
    await screen.findByText('3:20');
  });

  it('says that nothing was typed, and leaves keys to an input method', async () => {
    const { user, field, textsOf } = await openField();
    await user.click(field);
    await user.keyboard('{Enter}');
    expect(screen.getByText(/Nothing typed yet/)).toBeTruthy();
    await user.keyboard('a');
    fireEvent.keyDown(field, { key: 'Enter', keyCode: 229 });
    expect(textsOf('saveNote')).toEqual([]);
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
    const { user, field, textsOf } = await openField({ drafts: [waiting] });
    await waitFor(() => expect(field.value).toBe('waits'));
    expect(screen.getByText('1:01')).toBeTruthy();
    await user.type(field, ' no more{Enter}');
    await screen.findByText('Note at 1:01 saved.');
    expect(textsOf('saveNote')).toEqual(['waits no more']);
  });

  it('offers no draft that is open over the player', async () => {
    await openOver(uuid(2), waiting.id);
    const { field } = await openField({ drafts: [waiting] });
    expect(field.value).toBe('');
    expect(screen.queryByText(/half-written/)).toBeNull();
    await openNotes.drop(uuid(2));
    await screen.findByText('A half-written note waits at 1:01.');
    expect(field.value).toBe('');
  });

  it('leaves its note to the field over the player', async () => {
    const playerMessages = standInForPlayer();
    const { user, field } = await openField();
    await user.type(field, 'half');
    await screen.findByText('1:40');
    await openOver(playerId, noteOf(dix, 1, 100, '').id);
    await waitFor(() => expect(field.value).toBe(''));
    // The composer keeps the talk paused. A message to resume would come before the next note's pause.
    await user.type(field, 'b');
    const paused = { playerId, paused: true };
    await waitFor(() => expect(playerMessages()).toEqual([paused, paused]));
  });

  it('lets the talk play on where its note is opened over another player', async () => {
    const playerMessages = standInForPlayer();
    const { user, field } = await openField();
    await user.type(field, 'half');
    await screen.findByText('1:40');
    await openOver(uuid(2), noteOf(dix, 1, 100, '').id);
    await waitFor(() => expect(playerMessages().at(-1)).toEqual({ playerId, paused: false }));
  });

  it('keeps what is typed and lets the talk play on where it goes', async () => {
    const playerMessages = standInForPlayer();
    const { user, field, textsOf } = await openField();
    await user.type(field, 'half');
    await waitFor(() => expect(playerMessages()).toEqual([{ playerId, paused: true }]));
    cleanup();
    await waitFor(() => expect(playerMessages().at(-1)).toEqual({ playerId, paused: false }));
    expect(textsOf('keepDraft').at(-1)).toBe('half');
  });

  it('keeps what is typed where it goes before its moment is known', async () => {
    const playerMessages = standInForPlayer();
    let answerNow = (): void => {};
    const answered = new Promise<void>((resolve) => (answerNow = resolve));
    const moment = moments();
    const { user, field, textsOf } = await openField({
      answers: { momentInTab: () => answered.then(moment) },
    });
    await user.type(field, 'half');
    cleanup();
    answerNow();
    await waitFor(() => expect(textsOf('keepDraft')).toEqual(['half']));
    await readSettings();
    expect(playerMessages()).toEqual([]);
  });

  it('lets the talk play on where the panel is closed', async () => {
    const playerMessages = standInForPlayer();
    const { user, field } = await openField();
    await user.type(field, 'half');
    await waitFor(() => expect(playerMessages()).toEqual([{ playerId, paused: true }]));
    window.dispatchEvent(new Event('pagehide'));
    await waitFor(() => expect(playerMessages().at(-1)).toEqual({ playerId, paused: false }));
  });

  it('leaves a draft of pictures alone to the field over the player', async () => {
    const drafts = [{ ...waiting, text: ' ', pictureIds: [pictureId] }];
    const { user, field, textsOf, sent } = await openField({ drafts });
    await settled();
    expect([field.value, screen.queryByText(/half-written/)]).toEqual(['', null]);
    await user.type(field, 'new');
    await screen.findByText('1:40');
    expect(textsOf('keepDraft').at(-1)).toBe('new');
    expect(sent.map(({ type }) => type)).toContain('momentInTab');
  });

  it('keeps the pictures of a draft with a text', async () => {
    const drafts = [{ ...waiting, pictureIds: [pictureId] }];
    const { user, field, sent } = await openField({ drafts });
    await waitFor(() => expect(field.value).toBe('waits'));
    await user.type(field, '!{Enter}');
    await screen.findByText('Note at 1:01 saved.');
    const saved = sent.find(({ type }) => type === 'saveNote')?.data;
    expect(saved).toMatchObject({ note: { text: 'waits!', pictureIds: [pictureId] } });
  });

  it('takes another moment once it was emptied', async () => {
    const { user, field, textsOf } = await openField();
    await user.type(field, 'a');
    await screen.findByText('1:40');
    await user.keyboard('{Backspace}');
    await waitFor(() => expect(textsOf('keepDraft').at(-1)).toBe(''));
    await user.keyboard('b');
    await screen.findByText('3:20');
  });

  it('pauses the talk where the user wants that, and lets it play on', async () => {
    const playerMessages = standInForPlayer();
    const { user, field } = await openField();
    await user.type(field, 'a');
    await waitFor(() => expect(playerMessages()).toEqual([{ playerId, paused: true }]));
    await user.keyboard('{Enter}');
    await waitFor(() => expect(playerMessages().at(-1)).toEqual({ playerId, paused: false }));
    await changeSettings({ pauseWhileTyping: false });
    await user.keyboard('b{Enter}');
    await waitFor(() => expect(playerMessages()).toHaveLength(3));
    expect(playerMessages().at(-1)).toEqual({ playerId, paused: false });
  });

  it('keeps the text where the moment or the note does not go through', async () => {
    const { user, field, answer, textsOf } = await openField({
      answers: { momentInTab: () => Promise.reject(new Error('gone')) },
    });
    await user.type(field, 'a{Enter}');
    await screen.findByText(/did not say where it stands/);
    expect(field.value).toBe('a');
    answer({ momentInTab: moments(), saveNote: () => Promise.reject(new Error('full')) });
    await user.keyboard('{Enter}');
    await screen.findByText(/could not be stored just now/);
    expect(field.value).toBe('a');
    answer({ saveNote: () => undefined });
    await user.keyboard('{Enter}');
    await screen.findByText('Note at 1:40 saved.');
    expect(textsOf('saveNote').at(-1)).toBe('a');
  });
});
