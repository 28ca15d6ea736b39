import { useState } from 'react';
import { excerpt } from '../markdown/excerpt';
import { MarkdownText } from '../markdown/MarkdownText';
import { Button } from '../ui/Button';
import { text as label } from '../ui/i18n';
import styles from './NoteText.module.css';

/** In UTF-16 units; about half the popup's height. */
const MAX_FOLDED_LENGTH = 900;

interface NoteTextProps {
  /** In Markdown. */
  text: string;
  /** The most UTF-16 units to show; by default a button shows the whole text. */
  length?: number;
}

/** The text of a note; of a very long one the start, until it is unfolded. */
export function NoteText({ text, length }: NoteTextProps) {
  const [isOpen, setOpen] = useState(false);
  const isLong = length === undefined && text.length > MAX_FOLDED_LENGTH;
  const start = isOpen ? text : excerpt(text, length ?? MAX_FOLDED_LENGTH);
  return (
    <div className={styles.text}>
      <MarkdownText source={start === text ? text : `${start} …`} />
      {isLong && (
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {label(isOpen ? 'showLess' : 'showWhole')}
        </Button>
      )}
    </div>
  );
}
