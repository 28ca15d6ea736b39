import type { Ref } from 'react';
import type { Note } from '../notebook/note';
import { spokenTimestamp } from '../talks/timestamp';
import { Button } from '../ui/Button';
import { language, type MessageKey, text } from '../ui/i18n';
import { Icon, type IconName } from '../ui/Icon';
import type { ChangeMaking } from './useChanges';
import styles from './NoteRow.module.css';

interface NoteActionsProps {
  note: Note;
  /** Gets the focus back when the note was edited. */
  editButton: Ref<HTMLButtonElement>;
  onEdit: () => void;
  onExport: (note: Note) => void;
  changes: ChangeMaking;
}

/** What can be done with a note, as a row of small buttons. */
export function NoteActions({ note, editButton, onEdit, onExport, changes }: NoteActionsProps) {
  const when = spokenTimestamp(note.at, language());
  const button = (icon: IconName, label: MessageKey, title: MessageKey) => ({
    look: 'icon' as const,
    'aria-label': text(label, when),
    title: text(title),
    children: <Icon name={icon} />,
  });
  return (
    <div className={styles.actions}>
      <Button
        {...button('lock', 'onlyForMeNote', 'onlyForMe')}
        aria-pressed={note.onlyForMe === true}
        onClick={() => void changes.edit(note, { onlyForMe: !note.onlyForMe })}
      />
      {!note.onlyForMe && (
        <Button
          {...button('export', 'exportNote', 'exportAs')}
          aria-haspopup="dialog"
          onClick={() => onExport(note)}
        />
      )}
      <Button {...button('edit', 'editNote', 'edit')} ref={editButton} onClick={onEdit} />
      <Button
        {...button('delete', 'deleteNote', 'delete')}
        onClick={() => void changes.remove(note)}
      />
    </div>
  );
}
