import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react';
import { text } from '../ui/i18n';
import styles from '../ui/Section.module.css';

const MAX_LEAD_IN_SECONDS = 30;

interface LeadInProps {
  seconds: number;
  /** Called when the user enters another valid number. */
  onChange: (seconds: number) => void;
}

/**
 * The setting for how much earlier jumps and links start. A typed number is stored on Enter or when the field
 * is left, a stepped one at once. An invalid number is reported and not stored.
 */
export function LeadIn({ seconds, onChange }: LeadInProps) {
  const [typed, setTyped] = useState(String(seconds));
  const [lastSeconds, setLastSeconds] = useState(seconds);
  if (seconds !== lastSeconds) {
    // The setting changed, here or elsewhere. The field may hold the same number in other digits.
    setLastSeconds(seconds);
    if (secondsIn(typed) !== seconds) setTyped(String(seconds));
  }
  const [field, help] = [useId(), useId()];
  const isWrong = secondsIn(typed) === undefined;
  const store = (value: string): void => {
    const number = secondsIn(value);
    if (number !== undefined && number !== seconds) onChange(number);
  };
  const change = ({ target, nativeEvent }: ChangeEvent<HTMLInputElement>): void => {
    setTyped(target.value);
    if (isStep(nativeEvent)) store(target.value);
  };
  const onKeyDown = ({ key }: KeyboardEvent): void => {
    if (key === 'Enter') store(typed);
  };
  return (
    <div className={styles.setting}>
      <label htmlFor={field}>{text('leadInField')}</label>
      <input
        id={field}
        className={styles.number}
        type="number"
        min={0}
        max={MAX_LEAD_IN_SECONDS}
        step={1}
        value={typed}
        aria-invalid={isWrong}
        aria-describedby={help}
        onChange={change}
        onKeyDown={onKeyDown}
        onBlur={() => store(typed)}
      />
      <p id={help} className={isWrong ? styles.wrong : styles.help}>
        {text(isWrong ? 'leadInWrong' : 'leadInHelp')}
      </p>
    </div>
  );
}

/**
 * True when the number was changed by an arrow key or the buttons of the field instead of by typing:
 * Chromium gives no `inputType` then, and Firefox gives `insertReplacementText`.
 */
function isStep(event: Event): boolean {
  const inputType = event instanceof InputEvent ? event.inputType : '';
  return inputType === '' || inputType === 'insertReplacementText';
}

function secondsIn(typed: string): number | undefined {
  const number = Number(typed);
  const isValid = typed.trim() !== '' && number >= 0 && number <= MAX_LEAD_IN_SECONDS;
  return isValid ? number : undefined;
}
