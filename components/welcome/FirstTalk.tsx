import { useEffect } from 'react';
import { language, text } from '../ui/i18n';
import { startOwnPlayer } from './ownPlayer';
import styles from './Welcome.module.css';

/** Languages that the talk has its words in; it is silent. */
const WORDS = ['en', 'fr'] as const;

/** The talk that ships with Talkmark, with a player of Talkmark's. */
export function FirstTalk({ onPlay }: { onPlay: () => void }) {
  useEffect(() => startOwnPlayer(), []);
  const spoken = WORDS.find((tag) => language().startsWith(tag)) ?? 'en';
  return (
    <video
      className={styles.talk}
      title={text('firstTalkTitle')}
      src="/first-talk/talk.webm"
      controls
      muted
      playsInline
      preload="auto"
      onPlay={onPlay}
    >
      {WORDS.map((tag) => (
        <track
          key={tag}
          kind="captions"
          src={`/first-talk/${tag}.vtt`}
          srcLang={tag}
          label={new Intl.DisplayNames(tag, { type: 'language' }).of(tag)}
          default={tag === spoken}
        />
      ))}
    </video>
  );
}
