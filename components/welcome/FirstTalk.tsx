import { useEffect } from 'react';
import { language, text } from '../ui/i18n';
import { startOwnPlayer } from './ownPlayer';
import styles from './Welcome.module.css';

/** Languages of the captions; the talk is silent. */
const CAPTION_LANGUAGES = ['en', 'fr'] as const;

/** The talk that ships with Talkmark, controlled like a talk of a site. */
export function FirstTalk({ onPlay }: { onPlay: () => void }) {
  useEffect(() => startOwnPlayer(), []);
  const captionLanguage = CAPTION_LANGUAGES.find((tag) => language().startsWith(tag)) ?? 'en';
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
      {CAPTION_LANGUAGES.map((tag) => (
        <track
          key={tag}
          kind="captions"
          src={`/first-talk/${tag}.vtt`}
          srcLang={tag}
          label={new Intl.DisplayNames(tag, { type: 'language' }).of(tag)}
          default={tag === captionLanguage}
        />
      ))}
    </video>
  );
}
