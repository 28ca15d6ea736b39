// @vitest-environment happy-dom
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createComposerSession } from '../../components/composer/session';
import { sendMessage } from '../../components/messages';
import type { Composition } from '../../components/messages/composer';
import { NoteId } from '../../components/notebook/note';
import type { KeptPicture } from '../../components/notebook/pictures';
import { youtubeTalkId } from '../../components/sites/youtube';
import { WAIT_MS } from '../harness/waitMs';

vi.mock('../../components/messages', () => ({
  sendMessage: vi.fn<(type: string, data: unknown) => Promise<unknown>>(),
}));
const send = vi.mocked(sendMessage);

const talkId = youtubeTalkId('wy3L7XUq-g0');

function composition(last: number, text = '', restored = false): Composition {
  const id = v.parse(NoteId, `01a2058f-1749-70e7-a315-${String(last).padStart(12, '0')}`);
  return {
    playerId: 'player',
    seenTalk: talkId,
    note: { id, talkId, at: 12.5, text },
    talk: { id: talkId, url: 'https://www.youtube.com/watch?v=wy3L7XUq-g0', guesses: {} },
    restored,
    pauseWhileTyping: true,
    fullscreen: false,
    pageAtKey: 'https://example.org/',
    shortcut: 'Alt+N',
  };
}

/** Returns the data of the sent messages of one type. */
function sent(type: string): unknown[] {
  return send.mock.calls.filter(([name]) => name === type).map(([, data]) => data);
}

describe('the composer', () => {
  let field: HTMLTextAreaElement;
  let session: ReturnType<typeof createComposerSession>;
  const type = (text: string): void => {
    field.value += text;
    session.handleInput();
  };

  beforeEach(() => {
    send.mockReset().mockResolvedValue(undefined);
    Object.assign(fakeBrowser.runtime, { id: 'talkmark' });
    field = document.createElement('textarea');
    document.body.replaceChildren(field);
    session = createComposerSession(field, 'player', (at) => `saved at ${at}`);
  });

  it('keeps the keys and the Enter that came before its note', async () => {
    type('early');
    await session.save();
    expect(sent('saveNote')).toEqual([]);
    session.begin(composition(1));
    await vi.waitFor(() => expect(sent('composerDone')).toHaveLength(1), WAIT_MS);
    expect(sent('saveNote')).toMatchObject([{ note: { text: 'early', at: 12.5 } }]);
    expect(field.value).toBe('');
  });

  it('takes the same note once, from whichever side it comes first', () => {
    session.begin(composition(1, 'draft '));
    type('more');
    session.begin(composition(1, 'draft '));
    expect(field.value).toBe('draft more');
  });

  it('sends the same note again until it is answered, and keeps the text meanwhile', async () => {
    session.begin(composition(1));
    type('text');
    await vi.waitFor(() => expect(sent('keepDraft')).toHaveLength(1), WAIT_MS);
    send.mockRejectedValueOnce(new Error('asleep')).mockRejectedValueOnce(new Error('asleep'));
    await session.save();
    const saves = sent('saveNote');
    expect(saves).toHaveLength(3);
    expect(new Set(saves.map((note) => JSON.stringify(note))).size).toBe(1);
    expect(field.value).toBe('');
  });

  it('says so when the note cannot be saved, with the text still there', async () => {
    session.begin(composition(1));
    type('text');
    send.mockImplementation((name) =>
      name === 'saveNote' ? Promise.reject(new Error('disk full')) : Promise.resolve(undefined),
    );
    await session.save();
    expect(session.state()).toMatchObject({ notice: 'not saved', saving: false });
    expect(field.value).toBe('text');
    expect(field.readOnly).toBe(false);
    type('!');
    expect(session.state().notice).toBeUndefined();
  });

  it('saves nothing empty', async () => {
    session.begin(composition(1));
    type(' \n');
    await session.save();
    expect(session.state().notice).toBe('empty');
    expect(sent('saveNote')).toEqual([]);
  });

  it('makes room for a new note only where a waiting draft was not touched', async () => {
    session.begin(composition(1, 'waiting', true));
    await expect(session.keyAgain()).resolves.toBe('new note');
    session.begin(composition(2, 'waiting', true));
    type('!');
    await expect(session.keyAgain()).resolves.toBe('close');
    session.begin(composition(3));
    type('new');
    await expect(session.keyAgain()).resolves.toBe('close');
    expect(field.value).toBe('');
  });

  it('stays open when its draft cannot be kept', async () => {
    session.begin(composition(1));
    send.mockRejectedValue(new Error('gone'));
    type('text');
    await expect(session.keyAgain()).resolves.toBe('stay');
    expect(field.value).toBe('text');
    expect(session.state().notice).toBe('draft not kept');
  });

  it('leaves the text and takes no more once Talkmark is gone', () => {
    session.begin(composition(1));
    type('text');
    Object.assign(fakeBrowser.runtime, { id: undefined });
    session.cutOff();
    expect(field.value).toBe('text');
    expect(field.readOnly).toBe(true);
    expect(session.state().notice).toBe('updated');
  });
});

describe('the pictures of a note that is written', () => {
  const picture = (id: string) => ({ id, url: `data:image/webp;base64,${id}` });
  let field: HTMLTextAreaElement;
  let session: ReturnType<typeof createComposerSession>;

  beforeEach(() => {
    send.mockReset().mockResolvedValue(undefined);
    Object.assign(fakeBrowser.runtime, { id: 'talkmark' });
    field = document.createElement('textarea');
    session = createComposerSession(field, 'player', () => 'saved');
  });

  it('are waited for by Enter, and are a note without a text', async () => {
    session.begin(composition(1));
    let finishPicture = (): void => {};
    session.waitFor(
      new Promise<void>((resolve) => {
        finishPicture = resolve;
      }),
    );
    const saving = session.save();
    expect(sent('saveNote')).toEqual([]);
    session.addPicture(picture('one'));
    finishPicture();
    await saving;
    expect(sent('saveNote')).toMatchObject([{ note: { text: '', pictureIds: ['one'] } }]);
  });

  it('come back after they were taken out', () => {
    session.begin(composition(1));
    const [one, two] = [picture('one'), picture('two')];
    session.addPicture(one);
    session.addPicture(two);
    session.removePicture(one);
    expect(session.state().composition?.note.pictureIds).toEqual(['two']);
    expect(session.bringBack()).toBe(true);
    expect(session.bringBack()).toBe(false);
    expect(session.state().composition?.note.pictureIds).toEqual(['two', 'one']);
    expect(session.state().pictures).toEqual([two, one]);
  });

  it('of a draft stay its own, whenever they are read', async () => {
    let answer = (_pictures: KeptPicture[]): void => {};
    send.mockImplementation((type) =>
      type === 'picturesOfDraft'
        ? new Promise((resolve) => {
            answer = resolve;
          })
        : Promise.resolve(),
    );
    const draft = composition(1, 'draft', true);
    session.begin({ ...draft, note: { ...draft.note, pictureIds: ['old', 'lost'] } });
    session.addPicture(picture('new'));
    expect(session.state().composition?.note.pictureIds).toEqual(['old', 'lost', 'new']);
    answer([picture('old'), picture('none of its own')]);
    await vi.waitFor(() => expect(session.state().pictures).toHaveLength(2), WAIT_MS);
    expect(session.state().pictures).toEqual([picture('old'), picture('new')]);
  });

  it('that fail leave a note alone that is being saved', async () => {
    session.begin(composition(1, 'text'));
    let saved = (): void => {};
    send.mockImplementation((type) =>
      type === 'saveNote'
        ? new Promise<void>((resolve) => {
            saved = resolve;
          })
        : Promise.resolve(),
    );
    const saving = session.save();
    await vi.waitFor(() => expect(sent('saveNote')).toHaveLength(1), WAIT_MS);
    session.fail('picture closed');
    expect(field.readOnly).toBe(true);
    expect(session.state().saving).toBe(true);
    saved();
    await saving;
    expect(field.readOnly).toBe(false);
  });

  it('are no reason to lose letters that came before their note', async () => {
    field.value = 'early';
    expect(await session.keyAgain()).toBe('stay');
    expect(field.value).toBe('early');
  });
});
