import { Button } from './Button';
import { Dialog } from './Dialog';
import { text } from './i18n';
import styles from './Dialog.module.css';

interface ConfirmDialogProps {
  question: string;
  /** What the button says that does it. */
  action: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once more before what cannot be taken back; the focus begins on the way out. */
export function ConfirmDialog({ question, action, onConfirm, onClose }: ConfirmDialogProps) {
  return (
    <Dialog label={question} onClose={onClose}>
      <p>{question}</p>
      <div className={styles.answers}>
        <Button onClick={onClose}>{text('cancel')}</Button>
        <Button onClick={onConfirm}>{action}</Button>
      </div>
    </Dialog>
  );
}
