import type { RootContent } from 'mdast';
import { useEffect, useMemo } from 'react';
import { type PlacedPicture, placePictures } from '../../markdown/pictures';
import { renderDocument } from '../../markdown/renderMarkdown';
import type { Picture } from '../../notebook/database';
import { text } from '../../ui/i18n';
import { placed } from '../placedPictures';
import styles from './WriteUp.module.css';

interface PreviewProps {
  nodes: readonly RootContent[];
  /** Those that the blocks refer to. */
  pictures: readonly Picture[];
}

/** How a write-up will look, about. */
export function Preview({ nodes, pictures }: PreviewProps) {
  const places = useAddresses(pictures);
  const content = useMemo(() => renderDocument(placePictures(nodes, places)), [nodes, places]);
  return (
    <section className={styles.preview} aria-label={text('writeUpPreview')}>
      {content}
    </section>
  );
}

/** Pictures have addresses as long as they are shown. */
function useAddresses(pictures: readonly Picture[]): ReadonlyMap<string, PlacedPicture> {
  const places = useMemo(
    () =>
      new Map(
        pictures.map((picture) => [picture.id, placed(picture, URL.createObjectURL(picture.blob))]),
      ),
    [pictures],
  );
  useEffect(() => () => places.forEach(({ url }) => URL.revokeObjectURL(url)), [places]);
  return places;
}
