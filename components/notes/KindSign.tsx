import type { NoteKind } from '../notebook/kinds';
import { type MessageKey, text } from '../ui/i18n';
import { Icon } from '../ui/Icon';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import styles from './KindSign.module.css';

const words = {
  question: 'kindQuestion',
  idea: 'kindIdea',
  quote: 'kindQuote',
  bookmark: 'kindBookmark',
} as const satisfies Partial<Record<NoteKind, MessageKey>>;

/** The kind of a note as an icon before its text, and as a word for screen readers. */
export function KindSign({ kind }: { kind: keyof typeof words }) {
  const word = text(words[kind]);
  return (
    <span className={`${styles.sign} ${styles[kind]}`} title={word}>
      <Icon name={kind} />
      {/* The word of a bookmark is visible beside the icon. */}
      {kind !== 'bookmark' && <VisuallyHidden>{word}</VisuallyHidden>}
    </span>
  );
}
