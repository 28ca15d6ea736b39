import { useState } from 'react';
import { sendMessage } from '../messages';
import type { NoteId } from '../notes/note';
import { useNotebook } from '../notes/notebookContext';
import { notesOfTalk } from '../notes/queries';
import type { TalkId } from '../talks/talk';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { plural, text } from '../ui/i18n';

/** Deletes all notes of some talks, after a question, so that they can be brought back. */
export function DeleteNotes({ talkIds }: { talkIds: readonly TalkId[] }) {
  const attempt = useAttempt();
  const db = useNotebook();
  const [asked, setAsked] = useState<NoteId[]>();
  const [deleted, setDeleted] = useState<NoteId[]>();
  const ask = (): void => {
    void attempt(async () => {
      const notes = await Promise.all(talkIds.map((id) => notesOfTalk(db, id)));
      setAsked(notes.flat().map(({ id }) => id));
    }, 'problemRead');
  };
  const remove = (ids: NoteId[]): void => {
    setAsked(undefined);
    void attempt(async () => {
      await sendMessage('deleteNotes', { ids });
      setDeleted(ids);
    }, 'problemDeleteNotes');
  };
  const restore = (ids: NoteId[]): void => {
    void attempt(async () => {
      await sendMessage('restoreNotes', { ids });
      setDeleted(undefined);
    }, 'problemRestore');
  };
  return (
    <>
      <Button onClick={ask}>{text('deleteNotes')}</Button>
      {deleted && (
        <output>
          {plural('deletedNotes', deleted.length)}{' '}
          <Button look="quiet" onClick={() => restore(deleted)}>
            {text('undo')}
          </Button>
        </output>
      )}
      {asked && (
        <ConfirmDialog
          question={plural('confirmDeleteNotes', asked.length)}
          action={text('deleteNotes')}
          onConfirm={() => remove(asked)}
          onClose={() => setAsked(undefined)}
        />
      )}
    </>
  );
}
