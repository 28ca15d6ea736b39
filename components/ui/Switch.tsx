import { useId } from 'react';
import styles from './Section.module.css';

interface SwitchProps {
  label: string;
  help: string;
  isOn: boolean;
  onChange: (on: boolean) => void;
}

/** A setting that is on or off. */
export function Switch({ label, help, isOn, onChange }: SwitchProps) {
  const id = useId();
  return (
    <div className={styles.setting}>
      <label className={styles.switch}>
        <input
          type="checkbox"
          checked={isOn}
          aria-describedby={id}
          onChange={(event) => onChange(event.target.checked)}
        />
        {label}
      </label>
      <p id={id} className={styles.help}>
        {help}
      </p>
    </div>
  );
}
