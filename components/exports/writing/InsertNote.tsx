import { pictureUrl } from '../../markdown/pictures';
import { readNote } from '../../notebook/kinds';
import type { Note } from '../../notebook/note';
import { talkLink } from '../../talks/links';
import type { Talk } from '../../talks/talk';
import { formatTimestamp } from '../../talks/timestamp';
import { Button } from '../../ui/Button';
import { text } from '../../ui/i18n';
import styles from './WriteUp.module.css';

/** Notes that are offered: a longer list is no help beside a field. */
const MOST = 100;

interface InsertNoteProps {
  talk: Pick<Talk, 'id' | 'url'>;
  notes: readonly Note[];
  /** Gives what goes into the text, as Markdown. */
  onInsert: (markdown: string) => void;
}

/** The notes of a talk to be put into a text by a click: what they say, their quote, a link to their moment. */
export function InsertNote({ talk, notes, onInsert }: InsertNoteProps) {
  return (
    <details>
      <summary>{text('insertNotes')}</summary>
      <ul>
        {notes.slice(0, MOST).map((note) => {
          const when = formatTimestamp(note.at);
          const url = talkLink(talk, note.at);
          const { body } = readNote(note.text);
          const { quote } = note;
          return (
            <li key={note.id} className={styles.inserts}>
              <span>{when}</span>
              {body !== '' && (
                <Button look="quiet" onClick={() => onInsert(body)}>
                  {text('insertText', body.slice(0, 60))}
                </Button>
              )}
              {quote !== undefined && (
                <Button look="quiet" onClick={() => onInsert(quoted(quote))}>
                  {text('insertQuote')}
                </Button>
              )}
              {note.pictureIds.map((id) => (
                <Button
                  key={id}
                  look="quiet"
                  onClick={() => onInsert(`![${text('pictureAt', when)}](${pictureUrl(id)})`)}
                >
                  {text('insertPicture')}
                </Button>
              ))}
              {url !== undefined && (
                <Button look="quiet" onClick={() => onInsert(`[${when}](${url})`)}>
                  {text('insertLink', when)}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
    </details>
  );
}

function quoted(quote: string): string {
  return quote
    .split('\n')
    .map((line) => `> ${line}`)
    .join('\n');
}
