import { useState } from 'react';
import { sendMessage } from '../messages';
import type { EditionTalk } from '../talks/editions';
import type { TalkId } from '../talks/talk';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { plural, text } from '../ui/i18n';

/** Deletes what is kept of some talks, after a question, so that it can be brought back. */
export function DeleteTalks({ talks }: { talks: readonly EditionTalk[] }) {
  const attempt = useAttempt();
  const [isAsked, setAsked] = useState(false);
  const [deleted, setDeleted] = useState<TalkId[]>();
  const kept = talks.filter(({ stored }) => stored).map(({ id }) => id);
  const remove = (): void => {
    setAsked(false);
    void attempt(async () => {
      await sendMessage('deleteTalks', { talkIds: kept });
      setDeleted(kept);
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
      {kept.length > 0 && <Button onClick={() => setAsked(true)}>{text('delete')}</Button>}
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
      {isAsked && (
        <ConfirmDialog
          question={plural('confirmDeleteTalks', kept.length)}
          action={text('delete')}
          onConfirm={remove}
          onClose={() => setAsked(false)}
        />
      )}
    </>
  );
}
