// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { dix, openPopup, playing, TAB } from './stage';

const videos = [
  {
    playerId: 'player',
    index: 0,
    title: 'The talk',
    at: 5,
    playing: true,
    current: true,
    source: 'blob:',
  },
  {
    playerId: 'player',
    index: 1,
    title: 'The talk',
    at: 65,
    playing: false,
    current: false,
    source: 'blob:',
  },
  {
    playerId: 'other',
    index: 0,
    title: 'Another',
    at: 0,
    playing: false,
    current: false,
    source: 'blob:',
  },
];

describe('several videos in a tab', () => {
  it('are listed, and the one that is chosen is meant', async () => {
    const { user, sent, answer } = await openPopup({ inTab: { ...playing(dix), videos } });
    const list = await screen.findByRole('combobox', { name: /Notes go to/ });
    expect([...list.querySelectorAll('option')].map(({ text }) => text)).toEqual([
      '1. The talk, playing at 0:05',
      '2. The talk, at 1:05',
      '3. Another, at 0:00',
    ]);
    answer({
      chooseVideoInTab: () => Promise.resolve(),
      talkInTab: () => ({ ...playing(dix), playerId: 'other', videos }),
    });
    await user.selectOptions(list, '3. Another, at 0:00');
    expect(sent[0]).toEqual({
      type: 'chooseVideoInTab',
      data: { tabId: TAB, playerId: 'other', index: 0 },
    });
  });

  it('say so where the choice cannot be kept', async () => {
    const { user, answer } = await openPopup({ inTab: { ...playing(dix), videos } });
    answer({ chooseVideoInTab: () => Promise.reject(new Error('gone')) });
    const list = await screen.findByRole('combobox', { name: /Notes go to/ });
    await user.selectOptions(list, '2. The talk, at 1:05');
    await screen.findByText(/The video could not be chosen\. Nothing was lost\./);
  });

  it('are not spoken of where there is one', async () => {
    await openPopup({ inTab: { ...playing(dix), videos: videos.slice(0, 1) } });
    await screen.findByRole('button', { name: /New note/ });
    expect(screen.queryByRole('combobox')).toBeNull();
  });
});
