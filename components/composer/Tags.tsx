import { useSyncExternalStore } from 'react';
import type { TagOffer } from './tagOffer';
import type { ComposerWords } from './words';
import styles from './Tags.module.css';

/** The tags that complete the one being typed; Tab accepts the first. */
export function Tags({ tags, words }: { tags: TagOffer; words: ComposerWords }) {
  const offered = useSyncExternalStore(tags.subscribe, tags.state);
  if (offered.length === 0) return null;
  return (
    <ul className={styles.tags} aria-label={words.tags} data-offered>
      {offered.map((tag, place) => (
        <li key={tag}>
          {/* The press must not take the focus, so that the caret stays in the field. */}
          <button
            type="button"
            className={styles.tag}
            tabIndex={-1}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => tags.accept(tag)}
          >
            <bdi>#{tag}</bdi>
          </button>
          {place === 0 && <kbd>{words.tab}</kbd>}
        </li>
      ))}
    </ul>
  );
}
