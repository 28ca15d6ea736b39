import type { Note } from '../notebook/note';
import { useNotebook } from '../notebook/notebookContext';
import { ExportDialog } from './ExportDialog';
import { picturesOfNotes } from './readNoted';
import type { NotedTalk } from './talksDocument';

/** Lets the user take one note out of Talkmark, with what is known of its talk. */
export function NoteExport({ note, onClose }: { note: Note; onClose: () => void }) {
  const db = useNotebook();
  const read = async (): Promise<NotedTalk[]> => {
    const stored = await db.talks.get(note.talkId);
    const talk = stored ?? { id: note.talkId, url: '', guesses: {}, corrections: {} };
    return [{ talk, notes: [note], isPart: true, pictures: await picturesOfNotes(db, [note]) }];
  };
  return <ExportDialog read={read} title="exportNoteTitle" onClose={onClose} />;
}
