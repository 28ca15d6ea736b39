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
   * Opens the composer: it takes up a draft that waits.
   * @param pressedAt milliseconds since the epoch
   */
  onOpen: (pressedAt: number) => void;
}

/** Says that a half-written note waits on this talk, and leads to it. */
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
