import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import { useOpenLibrary } from '../ui/useOpenLibrary';

/** Offers to restore a backup when the notebook is empty, as it is after a new installation. */
export function BringBack() {
  const open = useOpenLibrary('#/backup');
  return (
    <p>
      <Button look="quiet" onClick={open}>
        {text('bringBack')}
      </Button>
    </p>
  );
}
