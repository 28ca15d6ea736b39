// @vitest-environment happy-dom
import { screen } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { refuseCatalogueTalk } from '../../components/notebook/rememberTalk';
import { recognitionDoubt } from '../../components/talks/recognise';
import type { DescribedTalk, TalkId } from '../../components/talks/talk';
import { dix, openPopup, playing, TAB } from './stage';

const key = 'dotScale 2017/the-rise-of-real-time';
const asTitled: DescribedTalk = {
  id: 'youtube:aaaaaaaaaaa' as TalkId,
  url: 'https://www.youtube.com/watch?v=aaaaaaaaaaa',
  guesses: { title: 'The Rise of Real-Time', conference: 'dotScale', edition: '2017' },
};
const taken: DescribedTalk = { ...asTitled, guesses: { ...asTitled.guesses, catalogueTalk: key } };

describe('a talk that is recognised by its title', () => {
  it('can be refused and taken again', async () => {
    const { db, user, sent, answer } = await openPopup({ inTab: playing(taken) });
    await screen.findByText('Recognised by its title as a talk of dotScale 2017.');
    const refuse = async (refused: boolean): Promise<void> => {
      const talk = refused ? asTitled : taken;
      answer({ talkInTab: () => playing(talk) });
      await refuseCatalogueTalk(db, talk, refused, 5);
    };
    answer({ refuseCatalogueTalk: ({ refused }) => refuse(refused) });

    await user.click(screen.getByRole('button', { name: 'Not this talk' }));
    await screen.findByText('As you said, not the talk that its title suggests.');
    expect(sent[0]).toEqual({ type: 'refuseCatalogueTalk', data: { tabId: TAB, refused: true } });

    await user.click(screen.getByRole('button', { name: 'Undo' }));
    await screen.findByText('Recognised by its title as a talk of dotScale 2017.');
    const [, , again] = sent;
    expect(again).toEqual({ type: 'refuseCatalogueTalk', data: { tabId: TAB, refused: false } });
  });

  it('stays as it is where the answer could not be saved', async () => {
    const { user, answer } = await openPopup({ inTab: playing(taken) });
    answer({ refuseCatalogueTalk: () => Promise.reject(new Error('asleep')) });
    await user.click(screen.getByRole('button', { name: 'Not this talk' }));
    await screen.findByText(/Your answer about this talk could not be saved\./);
    expect(screen.getByRole('button', { name: 'Not this talk' })).toBeTruthy();
  });
});

describe('a talk that is recognised by its video', () => {
  it('leaves no doubt', () => {
    const catalogueTalk =
      'dotScale 2015/time-series-data-the-worst-and-best-use-case-in-distributed-databases';
    const guesses = { ...dix.guesses, catalogueTalk };
    expect(recognitionDoubt({ guesses, corrections: {} })).toBeUndefined();
    expect(recognitionDoubt({ guesses: taken.guesses, corrections: {} })?.state).toBe('taken');
    expect(recognitionDoubt({ guesses: asTitled.guesses, corrections: {} })).toBeUndefined();
  });
});
