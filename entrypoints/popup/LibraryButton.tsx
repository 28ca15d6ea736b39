import { Button } from '../../components/ui/Button';
import { text } from '../../components/ui/i18n';
import { useOpenLibrary } from '../../components/ui/useOpenLibrary';

/** A button that opens the library in a tab and closes the popup. */
export function LibraryButton() {
  const open = useOpenLibrary();
  return (
    <Button look="quiet" onClick={open}>
      {text('openLibrary')}
    </Button>
  );
}
