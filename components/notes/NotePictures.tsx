import { useCallback, useState } from 'react';
import type { Picture } from '../notebook/database';
import type { Note } from '../notebook/note';
import { useStored } from '../notebook/useStored';
import { spokenTimestamp } from '../talks/timestamp';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { language, text } from '../ui/i18n';
import { PictureFields } from './PictureFields';
import styles from './NotePictures.module.css';

/** Thumbnails of a note's pictures; missing pictures are left out. */
export function NotePictures({ note }: { note: Pick<Note, 'at' | 'pictureIds'> }) {
  const ids = note.pictureIds;
  const stored = useStored(
    async (db) => (await db.pictures.bulkGet(ids)).filter((picture) => picture !== undefined),
    ids.join(),
  );
  if (stored.state !== 'read' || stored.value.length === 0) return null;
  const when = text('pictureAt', spokenTimestamp(note.at, language()));
  return (
    <div className={styles.pictures}>
      {stored.value.map((picture) => (
        <NotePicture key={picture.id} picture={picture} alt={picture.alt || when} />
      ))}
    </div>
  );
}

function NotePicture({ picture, alt }: { picture: Picture; alt: string }) {
  const [isOpen, setOpen] = useState(false);
  const close = (): void => setOpen(false);
  return (
    <>
      <button
        type="button"
        className={styles.thumbnail}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Image picture={picture} alt={alt} />
      </button>
      {isOpen && (
        <Dialog label={alt} className={styles.large} onClose={close}>
          <Image picture={picture} alt={alt} />
          <PictureFields picture={picture} />
          <Button onClick={close}>{text('close')}</Button>
        </Dialog>
      )}
    </>
  );
}

/** Shows a picture from its bytes. Its object URL is revoked when the image goes. */
function Image({ picture: { blob, width, height }, alt }: { picture: Picture; alt: string }) {
  const show = useCallback(
    (image: HTMLImageElement) => {
      const url = URL.createObjectURL(blob);
      image.src = url;
      return () => URL.revokeObjectURL(url);
    },
    [blob],
  );
  return <img ref={show} alt={alt} width={width} height={height} />;
}
