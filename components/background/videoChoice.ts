import { sendMessage } from '../messages';
import type { VideoInTab } from '../messages/pages';
import type { PlayerId } from '../messages/player';
import { playersOfTab } from '../players/reachPlayers';

/**
 * Returns all videos of a tab that the user may mean, including those in its frames, in a stable
 * order.
 */
export async function videosOfTab(tabId: number): Promise<VideoInTab[]> {
  const players = await playersOfTab(tabId);
  const inOrder = players.toSorted((a, b) => a.frameId - b.frameId);
  const videos = await Promise.allSettled(
    inOrder.map(async (player) => {
      const { playerId, talk } = player;
      const { videos: found } = await sendMessage('readPlayer', { playerId }, player);
      return found.map((video, index) => ({ ...video, playerId, index, title: talk.title }));
    }),
  );
  // A player may disappear while it is being read.
  return videos.flatMap((video) => (video.status === 'fulfilled' ? video.value : []));
}

/** Directs the notes of a tab to this video, until it is gone or another one is chosen. */
export async function chooseVideo(tabId: number, playerId: PlayerId, index: number): Promise<void> {
  const players = await playersOfTab(tabId);
  const isMeant = (id: PlayerId): boolean => id === playerId;
  await Promise.all(
    players.map(async (player) =>
      sendMessage(
        'chooseVideo',
        { playerId: player.playerId, ...(isMeant(player.playerId) ? { index } : {}) },
        player,
      ),
    ),
  );
}
