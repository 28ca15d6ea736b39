import { pictureUrl } from '../../markdown/pictures';
import { readNote } from '../../notebook/kinds';
import type { Note } from '../../notebook/note';
import { talkLink } from '../../talks/links';
import type { Talk } from '../../talks/talk';
import { formatTimestamp } from '../../talks/timestamp';
import { Button } from '../../ui/Button';
import { text } from '../../ui/i18n';
import styles from './WriteUp.module.css';

/** More notes beside a text field would not help. */
const MAX_OFFERED_NOTES = 100;

interface InsertNoteProps {
  talk: Pick<Talk, 'id' | 'url'>;
  notes: readonly Note[];
  /** Called with the Markdown to insert. */
  onInsert: (markdown: string) => void;
}

/** Lists the notes of a talk with buttons that insert their text, quote, pictures or a link to their moment. */
export function InsertNote({ talk, notes, onInsert }: InsertNoteProps) {
  return (
    <details>
      <summary>{text('insertNotes')}</summary>
      <ul>
        {notes.slice(0, MAX_OFFERED_NOTES).map((note) => {
          const moment = formatTimestamp(note.at);
          const url = talkLink(talk, note.at);
          const { body } = readNote(note.text);
          const { quote } = note;
          return (
            <li key={note.id} className={styles.inserts}>
              <span>{moment}</span>
              {body !== '' && (
                <Button look="quiet" onClick={() => onInsert(body)}>
                  {text('insertText', body.slice(0, 60))}
                </Button>
              )}
              {quote !== undefined && (
                <Button look="quiet" onClick={() => onInsert(asBlockquote(quote))}>
                  {text('insertQuote')}
                </Button>
              )}
              {note.pictureIds.map((id) => (
                <Button
                  key={id}
                  look="quiet"
                  onClick={() => onInsert(`![${text('pictureAt', moment)}](${pictureUrl(id)})`)}
                >
                  {text('insertPicture')}
                </Button>
              ))}
              {url !== undefined && (
                <Button look="quiet" onClick={() => onInsert(`[${moment}](${url})`)}>
                  {text('insertLink', moment)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function asBlockquote(quote: string): string {
  return quote
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}
