import { formatTimestamp } from '../../components/talks/timestamp';
import { Button } from '../../components/ui/Button';
import { text } from '../../components/ui/i18n';
import styles from './StartNote.module.css';

interface StartNoteProps {
  /** The playback position when the popup opened, in seconds. */
  at: number;
  /** True while the talk plays; the button then names no moment, since the moment is that of the press. */
  playing: boolean;
  shortcut: string;
  /** @param pressedAt when the button was pressed, in milliseconds since the epoch */
  onStart: (pressedAt: number) => void;
}

/** The main button: starts a note at this moment. */
export function StartNote({ at, playing, shortcut, onStart }: StartNoteProps) {
  return (
    <Button
      look="primary"
      onClick={() => {
        onStart(Date.now());
      }}
    >
      <span>{playing ? text('newNoteNow') : text('newNoteAt', formatTimestamp(at))}</span>
      {shortcut !== '' && <kbd className={styles.key}>{shortcut}</kbd>}
    </Button>
  );
}
