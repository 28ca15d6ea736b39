import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { answerMessage, answerMessages, type Handlers } from '../../components/background/handlers';
import {
  anyFrame,
  loader,
  overlay,
  ownPage,
  ownPlayer,
  reporter,
} from '../../components/background/senderRules';
import { NotAllowedError } from '../../components/background/senderRules';
import { servePreviews } from '../../components/background/servePreviews';
import type { Asked } from '../../components/messages/messageTypes';
import { openNotebook } from '../../components/notebook/database';
import {
  type KnownPlayer,
  previews,
  playerRegistry,
} from '../../components/players/playerRegistry';
import type { TalkId } from '../../components/talks/talk';

type Answer = (message: { data: unknown; sender: object }) => Promise<unknown>;
const registered = vi.hoisted(() => new Map<string, Answer>());

vi.mock('../../components/messages', () => ({
  onMessage: (message: string, answer: Answer) => void registered.set(message, answer),
  sendMessage: () => Promise.reject(new Error('There is nobody.')),
}));

const playerId = '01a2058f-1749-40e7-a315-000000000001';
const address = 'https://www.youtube.com/watch?v=wy3L7XUq-g0';
const talkId = 'youtube:wy3L7XUq-g0' as TalkId;

const own = { url: 'chrome-extension://abc/library.html' };
const framed = (tabId: number) => ({
  url: 'moz-extension://abc/composer.html',
  tab: { id: tabId },
  frameId: 9,
});
const page = (tabId: number, frameId = 0) => ({ url: address, tab: { id: tabId }, frameId });

const player: KnownPlayer = {
  playerId,
  tabId: 7,
  frameId: 0,
  filedUnder: talkId,
  host: 'www.youtube.com',
  talk: { id: talkId, url: address, title: 'Borg' },
  playing: true,
  fullscreen: false,
  focused: true,
  visibleArea: 1,
  lastActive: 1,
  clock: { at: 0, readAt: 0, rate: 1 },
};

async function send(message: string, data: unknown, sender: object): Promise<unknown> {
  return registered.get(message)?.({ data, sender });
}

beforeEach(() => registered.clear());

describe('the table of messages', () => {
  it('compiles with every message alone', () => {
    const lacking: Omit<Handlers, 'editNote'> = {} as Handlers;
    // @ts-expect-error one message has no handler
    expect(() => answerMessages(lacking)).toThrow(TypeError);
  });

  it('compiles with a rule for the sender of each message alone', () => {
    const answer = async (): Promise<string> => 'changed';
    // @ts-expect-error nothing says who may send it
    const handlers: Handlers<'editNote'> = { editNote: { answer } };
    answerMessage('editNote', handlers);
    expect(handlers.editNote).not.toHaveProperty('check');
    // @ts-expect-error the data names no player that the sender could be checked against
    const wrong: Handlers<'editNote'> = { editNote: overlay(answer) };
    expect(wrong.editNote.check).not.toBe(ownPage(answer).check);
  });

  it('compiles with a schema for the data of each message alone', () => {
    // @ts-expect-error a message is what a schema lets through
    type Bare = Asked<{ ping: undefined }, { ping: void }>;
    type Ping = Asked<{ ping: typeof schema }, { ping: number; pong: number }>;
    const schema = v.object({ at: v.number() });
    const ping: Ping['ping'] = ({ at }) => v.parse(schema, { at }).at;
    expect(ping({ at: 3 })).toBe(3);
    // @ts-expect-error there is no message without a schema
    const pong: keyof Ping = 'pong';
    const bare: keyof Bare = 'ping';
    expect([pong, bare]).toEqual(['pong', 'ping']);
  });

  it('gives a handler what the schema lets through, and checks the sender first', async () => {
    const answer = vi.fn<(data: object) => undefined>();
    answerMessage('stepNote', { stepNote: ownPage(answer) });
    await expect(send('stepNote', 'nonsense', page(7))).rejects.toThrow(NotAllowedError);
    await expect(send('stepNote', { playerId, step: 'up' }, own)).rejects.toThrow('"up"');
    expect(answer).not.toHaveBeenCalled();
    await send('stepNote', { playerId, step: 'next', more: 1 }, own);
    expect(answer).toHaveBeenCalledExactlyOnceWith({ playerId, step: 'next' }, undefined);
  });

  it('waits for nothing where a rule looks nothing up', () => {
    const answer = vi.fn<() => undefined>();
    answerMessage('buttonPressed', { buttonPressed: anyFrame(answer) });
    void send('buttonPressed', { playerId, button: 'panel', pressedAt: 1 }, page(7));
    expect(answer).toHaveBeenCalledOnce();
  });
});

describe('a rule for senders', () => {
  const answer = (_: unknown, known: unknown): never => known as never;
  const notice = { url: address, title: '' };

  beforeEach(() => playerRegistry.put(player));

  it('lets a page of Talkmark over a player speak in the tab of the player alone', async () => {
    answerMessage('composerDone', { composerDone: overlay(answer) });
    expect(await send('composerDone', { playerId }, framed(7))).toEqual({ tabId: 7, frameId: 9 });
    await expect(send('composerDone', { playerId }, framed(8))).rejects.toThrow(NotAllowedError);
    await expect(send('composerDone', { playerId }, page(7))).rejects.toThrow(NotAllowedError);
    await expect(send('composerDone', { playerId }, own)).rejects.toThrow(NotAllowedError);
  });

  it('keeps it while its player has left the register', async () => {
    await playerRegistry.drop(playerId);
    answerMessage('composerDone', { composerDone: overlay(answer) });
    expect(await send('composerDone', { playerId }, framed(8))).toEqual({ tabId: 8, frameId: 9 });
  });

  it('lets a preview show the notes of its own tab alone', async () => {
    answerMessage('previewReady', servePreviews(openNotebook()));
    await expect(send('previewReady', { playerId }, framed(8))).rejects.toThrow(NotAllowedError);
    expect(await previews.get(playerId)).toBeUndefined();
    await send('previewReady', { playerId }, framed(7));
    expect(await previews.get(playerId)).toEqual({ tabId: 7, frameId: 9 });
  });

  it('lets a player speak from its own frame alone', async () => {
    answerMessage('composerPlaced', { composerPlaced: ownPlayer(answer) });
    const data = { playerId, place: { x: 0, y: 0, width: 9, height: 9 } };
    expect(await send('composerPlaced', data, page(7))).toEqual(player);
    await expect(send('composerPlaced', data, page(7, 1))).rejects.toThrow(NotAllowedError);
    await expect(send('composerPlaced', data, page(8))).rejects.toThrow(NotAllowedError);
    await playerRegistry.drop(playerId);
    await expect(send('composerPlaced', data, page(7))).rejects.toThrow(NotAllowedError);
  });

  it('lets a player that is new report, and none from the frame of another', async () => {
    answerMessage('playerGone', { playerGone: reporter(answer) });
    const frame = { tabId: 7, frameId: 0 };
    expect(await send('playerGone', { playerId }, page(7))).toEqual({ frame, before: player });
    await expect(send('playerGone', { playerId }, page(8))).rejects.toThrow(NotAllowedError);
    await playerRegistry.drop(playerId);
    expect(await send('playerGone', { playerId }, page(7))).toEqual({ frame, before: undefined });
  });

  it('lets a loader speak of its own page alone', async () => {
    answerMessage('videoNoticed', { videoNoticed: loader(answer) });
    expect(await send('videoNoticed', notice, page(7))).toEqual({ tabId: 7, frameId: 0 });
    const elsewhere = { ...page(7), url: 'https://example.org/' };
    await expect(send('videoNoticed', notice, elsewhere)).rejects.toThrow(NotAllowedError);
    const { url: _, ...unknown } = page(7);
    await expect(send('videoNoticed', notice, unknown)).rejects.toThrow(NotAllowedError);
  });
});
