import { Button } from './Button';
import { Dialog } from './Dialog';
import { text } from './i18n';
import styles from './Dialog.module.css';

interface ConfirmDialogProps {
  question: string;
  /** The label of the button that confirms. */
  action: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** A question before an action. The focus starts on the button that cancels. */
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
