import { draftOfTalk } from '../notebook/queries';
import { useStored } from '../notebook/useStored';
import type { TalkId } from '../talks/talk';
import { formatTimestamp } from '../talks/timestamp';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import styles from './DraftLine.module.css';

interface DraftLineProps {
  talkId: TalkId;
  /**
   * Opens the composer, which continues the draft.
   * @param pressedAt milliseconds since the epoch
   */
  onOpen: (pressedAt: number) => void;
}

/** Tells that a talk has an unfinished draft, with a button to continue it. */
export function DraftLine({ talkId, onOpen }: DraftLineProps) {
  const draft = useStored((db) => draftOfTalk(db, talkId), talkId);
  if (draft.state !== 'read' || !draft.value) return null;
  return (
    <p className={styles.draft}>
      <span>{text('draftWaits', formatTimestamp(draft.value.at))}</span>
      <Button look="quiet" onClick={() => onOpen(Date.now())}>
        {text('finishDraft')}
      </Button>
    </p>
  );
}
