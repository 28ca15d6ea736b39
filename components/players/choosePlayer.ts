import type { PlayerReport } from '../messages/player';

type Choice = Pick<
  PlayerReport,
  'fullscreen' | 'chosen' | 'focused' | 'playing' | 'lastActive' | 'visibleArea'
>;

/**
 * Returns the player that the user means, among those of a tab: the one in fullscreen, else the one that
 * they chose, else the one in the focused frame, else the one that plays, else the one used last, else the largest.
 */
export function choosePlayer<P extends Choice>(players: readonly P[]): P | undefined {
  const rank = (player: P): number[] => [
    Number(player.fullscreen),
    Number(player.chosen ?? false),
    Number(player.focused),
    Number(player.playing),
    player.lastActive,
    player.visibleArea,
  ];
  return [...players].sort((a, b) => compare(rank(b), rank(a)))[0];
}

function compare(a: readonly number[], b: readonly number[]): number {
  const differs = a.findIndex((value, place) => value !== b[place]);
  return differs < 0 ? 0 : (a[differs] ?? 0) - (b[differs] ?? 0);
}
