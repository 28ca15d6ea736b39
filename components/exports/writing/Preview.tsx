import type { RootContent } from 'mdast';
import { useMemo } from 'react';
import { renderDocument } from '../../notes/renderMarkdown';
import { text } from '../../ui/i18n';
import styles from './WriteUp.module.css';

/** How a write-up will look, about. */
export function Preview({ nodes }: { nodes: readonly RootContent[] }) {
  const content = useMemo(() => renderDocument(nodes), [nodes]);
  return (
    <section className={styles.preview} aria-label={text('writeUpPreview')}>
      {content}
    </section>
  );
}
