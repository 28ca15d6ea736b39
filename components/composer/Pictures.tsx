import type { KeptPicture } from '../notebook/pictures';
import type { ComposerWords } from './words';
import styles from '../ui/Pictures.module.css';

interface PicturesProps {
  pictures: readonly KeptPicture[];
  words: ComposerWords;
  onTakeOut: (picture: KeptPicture) => void;
}

/** The pictures of the note that is written, small; each can be taken out again. */
export function Pictures({ pictures, words, onTakeOut }: PicturesProps) {
  if (pictures.length === 0) return null;
  return (
    <ul className={styles.pictures}>
      {pictures.map((picture, place) => (
        <li key={picture.id}>
          <button
            type="button"
            className={styles.picture}
            aria-label={words.takeOut(place + 1)}
            title={words.takeOut(place + 1)}
            onClick={() => onTakeOut(picture)}
          >
            <img src={picture.url} alt="" />
          </button>
        </li>
      ))}
    </ul>
  );
}
