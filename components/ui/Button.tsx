import type { ComponentProps } from 'react';
import styles from './Button.module.css';

type ButtonProps = ComponentProps<'button'> & {
  /** `primary`: the one thing to do here; `quiet`: text that acts; `icon`: a square. */
  look?: 'primary' | 'plain' | 'quiet' | 'icon';
};

/** A button in one of the four looks of Talkmark. */
export function Button({ look = 'plain', ...rest }: ButtonProps) {
  return <button type="button" className={`${styles.button} ${styles[look]}`} {...rest} />;
}
