import { useState } from 'react';
import { sendMessage } from '../messages';
import type { EditionTalk } from '../talks/editions';
import type { TalkId } from '../talks/talk';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { plural, text } from '../ui/i18n';

/** A button that deletes talks after a question, and a second one that restores them. */
export function DeleteTalks({ talks }: { talks: readonly EditionTalk[] }) {
  const attempt = useAttempt();
  const [isConfirming, setConfirming] = useState(false);
  const [deleted, setDeleted] = useState<TalkId[]>();
  const storedIds = talks.filter(({ stored }) => stored).map(({ id }) => id);
  const remove = (): void => {
    setConfirming(false);
    void attempt(async () => {
      await sendMessage('deleteTalks', { talkIds: storedIds });
      setDeleted(storedIds);
    }, 'problemDeleteTalks');
  };
  const restore = (talkIds: TalkId[]): void => {
    void attempt(async () => {
      await sendMessage('restoreTalks', { talkIds });
      setDeleted(undefined);
    }, 'problemRestoreTalks');
  };
  return (
    <>
      {storedIds.length > 0 && (
        <Button onClick={() => setConfirming(true)}>{text('delete')}</Button>
      )}
      <output>
        {deleted && (
          <>
            {plural('deletedTalks', deleted.length)}{' '}
            <Button look="quiet" onClick={() => restore(deleted)}>
              {text('undo')}
            </Button>
          </>
        )}
      </output>
      {isConfirming && (
        <ConfirmDialog
          question={plural('confirmDeleteTalks', storedIds.length)}
          action={text('delete')}
          onConfirm={remove}
          onClose={() => setConfirming(false)}
        />
      )}
    </>
  );
}
