import { type ChangeEvent, type KeyboardEvent, useId, useState } from 'react';
import { text } from '../ui/i18n';
import styles from '../ui/Section.module.css';

/** Seconds. */
const MOST = 30;

interface LeadInProps {
  seconds: number;
  /** The user settled on another number that can be. */
  onChange: (seconds: number) => void;
}

/**
 * How much earlier jumps and links begin, once the user has typed it; what cannot be is said and changes
 * nothing.
 */
export function LeadIn({ seconds, onChange }: LeadInProps) {
  const [typed, setTyped] = useState(String(seconds));
  const [known, setKnown] = useState(seconds);
  if (seconds !== known) {
    // Changed, here or elsewhere; what stands in the field may say the same in other digits.
    setKnown(seconds);
    if (numberOf(typed) !== seconds) setTyped(String(seconds));
  }
  const [field, help] = [useId(), useId()];
  const isWrong = numberOf(typed) === undefined;
  const store = (value: string): void => {
    const number = numberOf(value);
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
        max={MOST}
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
 * Whether a number was stepped to, by an arrow key or the buttons of the field, and not typed: Chromium
 * names no kind of input then, and Firefox a replacement.
 */
function isStep(event: Event): boolean {
  const kind = event instanceof InputEvent ? event.inputType : '';
  return kind === '' || kind === 'insertReplacementText';
}

function numberOf(typed: string): number | undefined {
  const number = Number(typed);
  const isSetting = typed.trim() !== '' && number >= 0 && number <= MOST;
  return isSetting ? number : undefined;
}
