import { formatTimestamp } from '../../components/talks/timestamp';
import { Button } from '../../components/ui/Button';
import { text } from '../../components/ui/i18n';
import styles from './StartNote.module.css';

interface StartNoteProps {
  /** Seconds: where the player stood when the popup opened. */
  at: number;
  /** While the talk plays no moment can be named: it is that of the press. */
  playing: boolean;
  shortcut: string;
  /** @param pressedAt milliseconds since the epoch: the moment is that of the press */
  onStart: (pressedAt: number) => void;
}

/** The one thing to do here: a note at this moment. */
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
