import { useMemo, useState } from 'react';
import { sendMessage } from '../messages';
import { useAttempt } from '../ui/attempt';
import { text } from '../ui/i18n';
import { createDraftWriter } from './composer/draftWriter';
import type { Picture } from './database';
import type { PictureWords as Words } from './pictures';
import styles from './NotePictures.module.css';

/** What is to be seen in a picture and whose it is, for exports; every keystroke is kept. */
export function PictureWords({ picture }: { picture: Picture }) {
  const { id } = picture;
  const attempt = useAttempt();
  const [words, setWords] = useState({ alt: picture.alt ?? '', credit: picture.credit ?? '' });
  const writer = useMemo(
    () => createDraftWriter(async (next: Words) => sendMessage('describePicture', { id, ...next })),
    [id],
  );
  const change = (part: Partial<Words>): void => {
    const next = { ...words, ...part };
    setWords(next);
    writer.put(next);
    void attempt(() => writer.flush(), 'problemPictureWords');
  };
  return (
    <div className={styles.words}>
      <label>
        {text('pictureAlt')}
        <input
          dir="auto"
          value={words.alt}
          onChange={({ target }) => change({ alt: target.value })}
        />
      </label>
      <label>
        {text('pictureCredit')}
        <input
          dir="auto"
          value={words.credit}
          onChange={({ target }) => change({ credit: target.value })}
        />
      </label>
    </div>
  );
}
