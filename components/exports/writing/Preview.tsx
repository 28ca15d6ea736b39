import type { RootContent } from 'mdast';
import { useEffect, useMemo } from 'react';
import { type PlacedPicture, placePictures } from '../../markdown/pictures';
import { renderDocument } from '../../markdown/renderMarkdown';
import type { Picture } from '../../notebook/database';
import { text } from '../../ui/i18n';
import { placeAt } from '../placedPictures';
import styles from './WriteUp.module.css';

interface PreviewProps {
  nodes: readonly RootContent[];
  /** The pictures that the blocks refer to. */
  pictures: readonly Picture[];
}

/** Shows roughly how a write-up will look. */
export function Preview({ nodes, pictures }: PreviewProps) {
  const places = usePictureUrls(pictures);
  const content = useMemo(() => renderDocument(placePictures(nodes, places)), [nodes, places]);
  return (
    <section className={styles.preview} aria-label={text('writeUpPreview')}>
      {content}
    </section>
  );
}

/** Creates `blob:` URLs for the pictures and revokes them when they are no longer shown. */
function usePictureUrls(pictures: readonly Picture[]): ReadonlyMap<string, PlacedPicture> {
  const places = useMemo(
    () =>
      new Map(
        pictures.map((picture) => [
          picture.id,
          placeAt(picture, URL.createObjectURL(picture.blob)),
        ]),
      ),
    [pictures],
  );
  useEffect(() => () => places.forEach(({ url }) => URL.revokeObjectURL(url)), [places]);
  return places;
}
