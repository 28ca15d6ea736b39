import type { Ref } from 'react';
import type { Note } from '../notebook/note';
import { spokenTimestamp } from '../talks/timestamp';
import { Button } from '../ui/Button';
import { language, type MessageKey, text } from '../ui/i18n';
import { Icon, type IconName } from '../ui/Icon';
import type { ChangeActions } from './useChanges';
import styles from './NoteRow.module.css';

interface NoteActionsProps {
  note: Note;
  /** Takes the focus when an edit ends. */
  editButton: Ref<HTMLButtonElement>;
  onEdit: () => void;
  onExport: (note: Note) => void;
  changes: ChangeActions;
}

/** The actions on a note as a row of icon buttons. */
export function NoteActions({ note, editButton, onEdit, onExport, changes }: NoteActionsProps) {
  const when = spokenTimestamp(note.at, language());
  const propsOf = (icon: IconName, label: MessageKey, title: MessageKey) => ({
    look: 'icon' as const,
    'aria-label': text(label, when),
    title: text(title),
    children: <Icon name={icon} />,
  });
  return (
    <div className={styles.actions}>
      <Button
        {...propsOf('lock', 'onlyForMeNote', 'onlyForMe')}
        aria-pressed={note.onlyForMe === true}
        onClick={() => void changes.edit(note, { onlyForMe: !note.onlyForMe })}
      />
      {!note.onlyForMe && (
        <Button
          {...propsOf('export', 'exportNote', 'exportAs')}
          aria-haspopup="dialog"
          onClick={() => onExport(note)}
        />
      )}
      <Button {...propsOf('edit', 'editNote', 'edit')} ref={editButton} onClick={onEdit} />
      <Button
        {...propsOf('delete', 'deleteNote', 'delete')}
        onClick={() => void changes.remove(note)}
      />
    </div>
  );
}
