import { useState } from 'react';
import { Button } from '../ui/Button';
import { text as label } from '../ui/i18n';
import { excerpt } from './excerpt';
import styles from './NoteText.module.css';

/** UTF-16 units; about half the popup's height. */
const LONG = 900;

/** The text of a note as it was typed; a very long one shows its start first. */
export function NoteText({ text }: { text: string }) {
  const [isOpen, setOpen] = useState(false);
  const isLong = text.length > LONG;
  return (
    <div className={styles.text}>
      <p dir="auto">{isLong && !isOpen ? `${excerpt(text, LONG)} …` : text}</p>
      {isLong && (
        <Button look="quiet" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
          {label(isOpen ? 'showLess' : 'showWhole')}
        </Button>
      )}
    </div>
  );
}
