import { useId } from 'react';
import { sendMessage } from '../messages';
import type { VideoInTab } from '../messages/pages';
import { formatTimestamp } from '../talks/timestamp';
import { useAttempt } from '../ui/attempt';
import { formatNumber, text } from '../ui/i18n';
import styles from './VideoChoice.module.css';

interface VideoChoiceProps {
  tabId: number;
  videos: readonly VideoInTab[];
  /** The player whose talk gets the notes now. */
  playerId: string;
  onChange: () => Promise<void>;
}

/** Lets the user choose which of several videos gets the notes; renders nothing for a single video. */
export function VideoChoice({ tabId, videos, playerId, onChange }: VideoChoiceProps) {
  const id = useId();
  const attempt = useAttempt();
  if (videos.length < 2) return null;
  const chosen = videos.findIndex((video) => video.playerId === playerId && video.current);
  const choose = (index: number): void => {
    const video = videos[index];
    if (!video) return;
    void attempt(async () => {
      await sendMessage('chooseVideoInTab', {
        tabId,
        playerId: video.playerId,
        index: video.index,
      });
      await onChange();
    }, 'problemChoose');
  };
  return (
    <div className={styles.choice}>
      <label htmlFor={id}>{text('videoChoice')}</label>
      <select id={id} value={chosen} onChange={({ target }) => choose(Number(target.value))}>
        {videos.map((video, index) => (
          <option key={`${video.playerId} ${video.index}`} value={index}>
            {text(
              video.playing ? 'videoPlaying' : 'videoStanding',
              formatNumber(index + 1),
              video.title,
              formatTimestamp(video.at),
            )}
          </option>
        ))}
      </select>
    </div>
  );
}
