import type { ComponentProps } from 'react';
import styles from './Button.module.css';

type ButtonProps = ComponentProps<'button'> & {
  /** `primary`: the main action of a view; `quiet`: text without a border; `icon`: a square. */
  look?: 'primary' | 'plain' | 'quiet' | 'icon';
};

/** A button in one of Talkmark's four looks. */
export function Button({ look = 'plain', ...rest }: ButtonProps) {
  return <button type="button" className={`${styles.button} ${styles[look]}`} {...rest} />;
}
