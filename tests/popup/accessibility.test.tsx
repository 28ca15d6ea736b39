// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { dix, noteOf, onItsPage, openPopup, pictureOf, playing } from './stage';
import { violations } from './violations';

const notes = [noteOf(dix, 1, 12, 'first'), noteOf(dix, 2, 723, 'second')];
const chaptered = { ...dix, chapters: [{ title: 'Why', at: 0 }] };
const texts = ['', '? why', '! so', '> said', '[ ] #todo', '# A\n\n- [x] b\n\n|a||\n|-|-|\n|b|c|'];
const ofAllKinds = texts.map((text, index) => {
  const pictureIds = index === 0 ? ['a picture'] : [];
  return { ...noteOf(dix, index, index, text), pictureIds };
});
const pictures = ofAllKinds.slice(0, 1).map(({ id }) => pictureOf(id, 'a picture'));
const vimeo = { host: 'player.vimeo.com', granted: false };
const elsewhere = { host: 'talks.example.net', access: 'asked' as const };
const [one, two] = [true, false].map((current, index) => {
  const video = { at: 5, playing: false, current, source: '' };
  return { ...video, playerId: 'player', index, title: 'A recording' };
});
const several = one && two ? [one, two] : [];
const noVideo = { reason: 'no-video' as const };
const byTitle = {
  ...dix,
  guesses: { ...dix.guesses, catalogueTalk: 'dotScale 2017/the-rise-of-real-time' },
};

describe('the popup in all of its states', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
    document.title = 'Talkmark';
  });

  it.each([
    ['a talk without notes', { inTab: playing(dix) }],
    ['a talk with notes', { inTab: playing(dix), notes }],
    [
      'notes of all kinds, with pictures and chapters',
      { inTab: playing(chaptered), notes: ofAllKinds, pictures },
    ],
    ['a talk recognised by its title', { inTab: playing(byTitle) }],
    ['the page of a talk', { inTab: playing(dix), talks: [onItsPage] }],
    ['no key', { inTab: playing(dix), shortcut: '' }],
    ['no talk', { notes, talks: [dix] }],
    ['an unreachable tab', { inTab: { reason: 'unreachable' as const }, notes }],
    ['a site that may be allowed', { inTab: { ...playing(dix), site: elsewhere } }],
    [
      'a site that was allowed',
      { inTab: { ...playing(dix), site: { ...elsewhere, access: 'allowed' as const } } },
    ],
    ['several videos', { inTab: { ...playing(dix), videos: several } }],
    ['a frame out of reach', { inTab: { ...noVideo, frames: [vimeo] } }],
    [
      'a frame that is in reach after a reload',
      { inTab: { ...noVideo, frames: [{ ...vimeo, granted: true }] } },
    ],
    ['a frame beside a video', { inTab: { ...playing(dix), frames: [vimeo] } }],
    ['a talk whose video is gone', { inTab: { ...noVideo, frames: [], talk: dix }, notes }],
    ['no notes at all', {}],
    ['a notebook that cannot be read', { unreadable: true }],
    ['a talk whose notes cannot be read', { inTab: playing(dix), unreadable: true }],
  ])('has no violations with %s', async (_, scene) => {
    await openPopup(scene);
    expect(await violations()).toEqual([]);
  });

  it('has no violations while a note is edited, and where the text is refused', async () => {
    const { user } = await openPopup({ inTab: playing(dix), notes });
    await user.click(await screen.findByRole('button', { name: 'Edit the note at 12 seconds' }));
    expect(await violations()).toEqual([]);
    await user.clear(screen.getByRole('textbox', { name: /^Text of the note/ }));
    await user.keyboard('{Enter}');
    expect(await violations()).toEqual([]);
    await user.type(screen.getByRole('textbox', { name: 'Moment' }), ':99{Enter}');
    expect(await violations()).toEqual([]);
  });

  it('has no violations with something to undo and something that failed', async () => {
    const { user, answer } = await openPopup({ inTab: playing(dix), notes });
    await user.click(await screen.findByRole('button', { name: 'Delete the note at 12 seconds' }));
    await screen.findByRole('button', { name: 'Undo' });
    answer({ undoChange: () => Promise.reject(new Error('asleep')) });
    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText(/The change could not be taken back yet/);
    expect(await violations()).toEqual([]);
  });

  it('finds what it looks for', async () => {
    await openPopup({ inTab: playing(dix) });
    document.querySelector('main')?.append(document.createElement('button'));
    expect(await violations()).toEqual([expect.stringMatching(/^button-name/)]);
  });
});
