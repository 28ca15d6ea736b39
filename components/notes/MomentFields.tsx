import { useId } from 'react';
import { spokenTimestamp } from '../talks/timestamp';
import { Button } from '../ui/Button';
import { language, plural, text } from '../ui/i18n';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import type { useMomentEdit } from './useMomentEdit';
import type { EditProblem } from './useNoteEdit';
import styles from './MomentFields.module.css';

interface MomentFieldsProps {
  edit: ReturnType<typeof useMomentEdit>;
  /** True while nothing can be changed. */
  isFixed: boolean;
  /** The field with invalid content. */
  wrong: EditProblem['field'] | undefined;
  /** Id of the text that gives the reason. */
  help: string;
}

/** The fields for a note's moment and the end of its range, with buttons that move the moment by seconds. */
export function MomentFields({ edit, isFixed, wrong, help }: MomentFieldsProps) {
  const [moment, end] = [useId(), useId()];
  const nudge = (seconds: number) => (
    <Button
      look="icon"
      aria-label={plural(seconds < 0 ? 'earlier' : 'later', Math.abs(seconds))}
      title={text('momentKeys')}
      aria-disabled={isFixed}
      onClick={() => !isFixed && edit.nudge(seconds)}
    >
      {seconds < 0 ? `−${-seconds}` : `+${seconds}`}
    </Button>
  );
  return (
    <div className={styles.fields}>
      <label htmlFor={moment}>{text('momentField')}</label>
      <span className={styles.nudged}>
        {nudge(-5)}
        {nudge(-1)}
        <input
          id={moment}
          className={styles.moment}
          dir="ltr"
          readOnly={isFixed}
          value={edit.moment}
          aria-invalid={wrong === 'moment'}
          aria-describedby={wrong === 'moment' ? help : undefined}
          onChange={(event) => edit.changeMoment(event.target.value)}
        />
        {nudge(1)}
        {nudge(5)}
      </span>
      <span className={styles.end}>
        <label htmlFor={end}>{text('rangeEndField')}</label>
        <input
          id={end}
          className={styles.moment}
          dir="ltr"
          readOnly={isFixed}
          value={edit.end}
          aria-invalid={wrong === 'end'}
          aria-describedby={wrong === 'end' ? help : undefined}
          onChange={(event) => edit.changeEnd(event.target.value)}
        />
      </span>
      <output>
        <VisuallyHidden>
          {edit.nudgedTo !== undefined && spokenTimestamp(edit.nudgedTo, language())}
        </VisuallyHidden>
      </output>
    </div>
  );
}
