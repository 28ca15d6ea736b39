import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import { useOpenLibrary } from '../ui/useOpenLibrary';

/** For a notebook that is empty since Talkmark was installed anew: the way back from a backup. */
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
