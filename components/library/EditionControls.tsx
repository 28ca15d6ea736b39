import { Button } from '../ui/Button';
import { type MessageKey, text } from '../ui/i18n';
import { TALK_CHOICES, TALK_ORDERS, type TalkChoice, type TalkOrder } from './programme';
import styles from './EditionPage.module.css';

interface EditionControlsProps {
  choice: TalkChoice;
  onChoice: (choice: TalkChoice) => void;
  order: TalkOrder;
  onOrder: (order: TalkOrder) => void;
  /** True when the order of the talks is known. */
  isOrdered: boolean;
  /** True while the user arranges the talks. */
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

/** Lets the user filter and sort the talks of an edition, and arrange them in an order of their own. */
export function EditionControls(props: EditionControlsProps) {
  const { choice, onChoice, order, onOrder, isOrdered, isOrdering, onOrdering } = props;
  return (
    <div className={styles.controls}>
      {!isOrdering && (
        <>
          <label>
            {text('libraryShow')}{' '}
            <select
              value={choice}
              onChange={(event) => onChoice(selectedValue(event, TALK_CHOICES))}
            >
              {TALK_CHOICES.map((each) => (
                <option key={each} value={each}>
                  {text(choices[each])}
                </option>
              ))}
            </select>
          </label>
          <label>
            {text('librarySort')}{' '}
            <select value={order} onChange={(event) => onOrder(selectedValue(event, TALK_ORDERS))}>
              {TALK_ORDERS.map((each) => (
                <option key={each} value={each}>
                  {/* Without a known order the talks are sorted by title, so the label claims no order. */}
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

/** Returns the selected value. A `<select>` yields a plain string, so it is looked up in `options`. */
function selectedValue<Value extends string>(
  { target }: { target: HTMLSelectElement },
  options: readonly Value[],
): Value {
  const found = options.find((each) => each === target.value) ?? options[0];
  if (found === undefined) throw new Error('The list of options is empty.');
  return found;
}
