import type { RecognitionDoubt } from '../talks/recognise';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import styles from './RecognitionLine.module.css';

interface RecognitionLineProps {
  doubt: RecognitionDoubt;
  onRefuse: (refused: boolean) => void;
}

/** Tells that a talk was recognised by its title alone, and lets the user reject that or accept it again. */
export function RecognitionLine({ doubt, onRefuse }: RecognitionLineProps) {
  const isRefused = doubt.state === 'refused';
  return (
    <p className={styles.line}>
      <span>
        {isRefused ? text('recognitionRefused') : text('recognisedByTitle', doubt.edition)}
      </span>
      {/* One button for both states, so that it keeps the focus. */}
      <Button look="quiet" onClick={() => onRefuse(!isRefused)}>
        {text(isRefused ? 'undo' : 'notThisTalk')}
      </Button>
    </p>
  );
}
