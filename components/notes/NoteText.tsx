import { useState } from 'react';
import { excerpt } from '../markdown/excerpt';
import { MarkdownText } from '../markdown/MarkdownText';
import { Button } from '../ui/Button';
import { text as label } from '../ui/i18n';
import styles from './NoteText.module.css';

/** UTF-16 units; about half the popup's height. */
const LONG = 900;

interface NoteTextProps {
  /** Markdown. */
  text: string;
  /** UTF-16 units that are shown at the most; without it, the whole is shown on demand. */
  length?: number;
}

/** The text of a note; a very long one shows its start first. */
export function NoteText({ text, length }: NoteTextProps) {
  const [isOpen, setOpen] = useState(false);
  const isLong = length === undefined && text.length > LONG;
  const start = isOpen ? text : excerpt(text, length ?? LONG);
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
