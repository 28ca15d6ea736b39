import { Button } from '../ui/Button';
import { type MessageKey, text } from '../ui/i18n';
import { TALK_CHOICES, TALK_ORDERS, type TalkChoice, type TalkOrder } from './programme';
import styles from './EditionPage.module.css';

interface EditionControlsProps {
  choice: TalkChoice;
  onChoice: (choice: TalkChoice) => void;
  order: TalkOrder;
  onOrder: (order: TalkOrder) => void;
  /** The edition has an order. */
  isOrdered: boolean;
  /** The user is setting one. */
  isOrdering: boolean;
  onOrdering: (isOrdering: boolean) => void;
}

const choices: Record<TalkChoice, MessageKey> = {
  all: 'libraryAll',
  noted: 'libraryWithNotes',
  pictured: 'libraryWithPictures',
  unseen: 'libraryUnseen',
};

const orders: Record<TalkOrder, MessageKey> = {
  programme: 'libraryByProgramme',
  title: 'libraryByTitle',
  speaker: 'libraryBySpeaker',
  notes: 'libraryByNotes',
  latest: 'libraryByLatest',
};

/** Which talks of an edition are shown, in which order, and the way to set an order of one's own. */
export function EditionControls(props: EditionControlsProps) {
  const { choice, onChoice, order, onOrder, isOrdered, isOrdering, onOrdering } = props;
  return (
    <div className={styles.controls}>
      {!isOrdering && (
        <>
          <label>
            {text('libraryShow')}{' '}
            <select value={choice} onChange={(event) => onChoice(chosen(event, TALK_CHOICES))}>
              {TALK_CHOICES.map((each) => (
                <option key={each} value={each}>
                  {text(choices[each])}
                </option>
              ))}
            </select>
          </label>
          <label>
            {text('librarySort')}{' '}
            <select value={order} onChange={(event) => onOrder(chosen(event, TALK_ORDERS))}>
              {TALK_ORDERS.map((each) => (
                <option key={each} value={each}>
                  {/* No order is claimed where none is known: then it is by title. */}
                  {text(each === 'programme' && !isOrdered ? 'libraryByNothing' : orders[each])}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
      <Button look="quiet" aria-pressed={isOrdering} onClick={() => onOrdering(!isOrdering)}>
        {text(isOrdering ? 'libraryOrdered' : 'librarySetOrder')}
      </Button>
    </div>
  );
}

/** The value that was chosen, which is one of those that were offered. */
function chosen<Value extends string>(
  { target }: { target: HTMLSelectElement },
  offered: readonly Value[],
): Value {
  const found = offered.find((each) => each === target.value) ?? offered[0];
  if (found === undefined) throw new Error('Nothing is offered.');
  return found;
}
