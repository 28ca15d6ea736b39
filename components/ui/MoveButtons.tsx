import { Button } from './Button';
import { text } from './i18n';

interface MoveButtonsProps {
  /** The name of the thing that is moved. */
  name: string;
  onMove: (by: 1 | -1) => void;
}

/** Two buttons that move an entry up and down in its list. */
export function MoveButtons({ name, onMove }: MoveButtonsProps) {
  return (
    <>
      <Button look="icon" aria-label={text('libraryUp', name)} onClick={() => onMove(-1)}>
        ↑
      </Button>
      <Button look="icon" aria-label={text('libraryDown', name)} onClick={() => onMove(1)}>
        ↓
      </Button>
    </>
  );
}
