import { expect, it } from 'vitest';
import { choosePlayer } from '../../components/players/choosePlayer';

const plain = {
  fullscreen: false,
  focused: false,
  playing: false,
  lastActive: 0,
  visibleArea: 0,
  chosen: false,
};

it('chooses fullscreen, then the user\u2019s choice, then focus, then playing, then the last used, then the largest', () => {
  const ranked = [
    { ...plain, fullscreen: true, name: 'fullscreen' },
    { ...plain, chosen: true, name: 'chosen' },
    { ...plain, focused: true, name: 'focused' },
    { ...plain, playing: true, name: 'playing' },
    { ...plain, lastActive: 5, name: 'last used' },
    { ...plain, visibleArea: 9, name: 'largest' },
    { ...plain, name: 'any' },
  ];
  while (ranked.length > 0) {
    expect(choosePlayer([...ranked].reverse())?.name).toBe(ranked[0]?.name);
    ranked.shift();
  }
  expect(choosePlayer([])).toBeUndefined();
});
