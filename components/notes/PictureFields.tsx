import { useCallback, useState } from 'react';
import { sendMessage } from '../messages';
import type { Picture } from '../notebook/database';
import type { PictureWords } from '../notebook/pictures';
import { text } from '../ui/i18n';
import { useKeep } from './useKeep';
import styles from './NotePictures.module.css';

/** The fields for a picture's description and credit, which exports use. Each keystroke is stored. */
export function PictureFields({ picture }: { picture: Picture }) {
  const { id } = picture;
  const [words, setWords] = useState({ alt: picture.alt ?? '', credit: picture.credit ?? '' });
  const write = useCallback(
    async (next: PictureWords) => sendMessage('describePicture', { id, ...next }),
    [id],
  );
  const keep = useKeep(write, 'problemPictureWords');
  const change = (part: Partial<PictureWords>): void => {
    const next = { ...words, ...part };
    setWords(next);
    keep(next);
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
