import type { KeyboardEvent } from 'react';
import { text } from '../ui/i18n';
import styles from './Search.module.css';

interface SearchFieldProps {
  value: string;
  onChange: (typed: string) => void;
}

/** The input for search terms. Escape empties it. */
export function SearchField({ value, onChange }: SearchFieldProps) {
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing || value === '') return;
    // Otherwise Escape would close the popup.
    event.preventDefault();
    onChange('');
  };
  return (
    <input
      type="search"
      dir="auto"
      className={styles.field}
      value={value}
      placeholder={text('searchPlaceholder')}
      aria-label={text('searchPlaceholder')}
      onChange={({ target }) => onChange(target.value)}
      onKeyDown={onKeyDown}
    />
  );
}
