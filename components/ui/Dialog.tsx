import { type ReactNode, useEffect, useEffectEvent, useLayoutEffect, useRef } from 'react';
import styles from './Dialog.module.css';

interface DialogProps {
  /** What it is called. */
  label: string;
  className?: string | undefined;
  /** The user closes it; it then has to go. */
  onClose: () => void;
  children: ReactNode;
}

/**
 * A box over the page, as long as it is there; then the focus goes back to where it was. Escape closes
 * it and nothing around it, such as the popup.
 */
export function Dialog({ label, className = '', onClose, children }: DialogProps) {
  const dialog = useRef<HTMLDialogElement>(null);
  useLayoutEffect(() => {
    const { current } = dialog;
    current?.showModal();
    return () => current?.close();
  }, []);
  const onKey = useEffectEvent((event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.isComposing) return;
    event.preventDefault();
    onClose();
  });
  useEffect(() => {
    // Not on the dialog: after a click beside what takes the focus, nothing in it has the focus.
    const listen = (event: KeyboardEvent): void => onKey(event);
    document.addEventListener('keydown', listen);
    return () => document.removeEventListener('keydown', listen);
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-label={label}
      className={`${styles.dialog} ${className}`}
      onClose={onClose}
    >
      <div className={styles.content}>{children}</div>
    </dialog>
  );
}
