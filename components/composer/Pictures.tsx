import type { KeptPicture } from '../notebook/pictures';
import type { ComposerWords } from './words';
import styles from '../ui/Pictures.module.css';

interface PicturesProps {
  pictures: readonly KeptPicture[];
  words: ComposerWords;
  onRemove: (picture: KeptPicture) => void;
}

/** Thumbnails of the pictures of the open note; a press removes one. */
export function Pictures({ pictures, words, onRemove }: PicturesProps) {
  if (pictures.length === 0) return null;
  return (
    <ul className={styles.pictures}>
      {pictures.map((picture, place) => (
        <li key={picture.id}>
          <button
            type="button"
            className={styles.picture}
            aria-label={words.removePicture(place + 1)}
            title={words.removePicture(place + 1)}
            onClick={() => onRemove(picture)}
          >
            <img src={picture.url} alt="" />
          </button>
        </li>
      ))}
    </ul>
  );
}
