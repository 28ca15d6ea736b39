// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { dix, noteOf, playing } from '../popup/stage';
import { violations } from '../popup/violations';
import { openPanel, tell } from './stage';

const notes = [noteOf(dix, 1, 12, 'first'), noteOf(dix, 2, 723, '? second')];

describe('the side panel in all of its states', () => {
  beforeEach(() => {
    document.documentElement.lang = 'en';
    document.title = 'Talkmark';
  });

  it.each([
    ['a talk without notes', { inTab: playing(dix) }],
    ['a talk with notes', { inTab: playing(dix), notes }],
    ['no talk', { notes, talks: [dix] }],
    ['an unreachable tab and no key', { inTab: { reason: 'unreachable' as const }, shortcut: '' }],
    ['a notebook that cannot be read', { inTab: playing(dix), unreadable: true }],
  ])('has no violations with %s', async (_, scene) => {
    await openPanel(scene);
    await tell(dix, { at: 15, rate: 0 });
    expect(await violations()).toEqual([]);
  });

  it('has no violations while something is filtered and typed', async () => {
    const { user } = await openPanel({ inTab: playing(dix), notes });
    await user.type(await screen.findByRole('searchbox'), 'second');
    await user.click(screen.getByRole('button', { name: 'Questions' }));
    await user.type(screen.getByRole('textbox', { name: 'New note' }), '{Enter}');
    expect(await violations()).toEqual([]);
  });
});
