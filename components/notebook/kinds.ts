import type { Note } from './note';

/** The kind of a note, which the user sets by the note's first characters. */
export type NoteKind = 'note' | 'question' | 'idea' | 'quote' | 'task' | 'bookmark';

/** All kinds, in the order in which the interface offers them. */
export const NOTE_KINDS: readonly NoteKind[] = [
  'note',
  'question',
  'idea',
  'quote',
  'task',
  'bookmark',
];

/** A note's text, separated into its kind and the rest. */
export interface ReadNote {
  kind: NoteKind;
  /** Markdown without the kind's prefix. A quote keeps its `>`, which means the same in Markdown. */
  body: string;
  /** True for a task that begins with `[x]`. */
  done: boolean;
}

/** A space follows each prefix: also a no-break space, which French keyboards type. */
const PREFIXES: readonly { kind: NoteKind; prefix: RegExp; isInBody?: true }[] = [
  { kind: 'question', prefix: /^\?[^\S\r\n]+/ },
  { kind: 'idea', prefix: /^![^\S\r\n]+/ },
  { kind: 'quote', prefix: /^>[^\S\r\n]+/, isInBody: true },
  { kind: 'task', prefix: /^\[[ xX]\](?:\s+|$)/ },
];

/**
 * Reads the kind of a note: `? ` question, `! ` key idea, `> ` quote, `[ ] ` to check. These prefixes win
 * over their meaning in Markdown. An empty text is a bookmark. A prefix without text is a plain note,
 * except for the task's box.
 */
export function readNote(text: string): ReadNote {
  if (text.trim() === '') return { kind: 'bookmark', body: '', done: false };
  const start = text.trimStart();
  for (const { kind, prefix, isInBody } of PREFIXES) {
    const [found] = prefix.exec(start) ?? [];
    if (found === undefined) continue;
    const rest = start.slice(found.length);
    if (rest.trim() === '' && kind !== 'task') break;
    return { kind, body: isInBody ? start : rest, done: /^\[x/i.test(found) };
  }
  return { kind: 'note', body: text, done: false };
}

/** True for a question or a task that is not done. */
export function isOpen(note: Pick<Note, 'text' | 'done'>): boolean {
  const { kind } = readNote(note.text);
  return (kind === 'question' || kind === 'task') && !isDone(note);
}

/** True where the user has ticked the box; before any click, the typed `[x]` decides. */
export function isDone({ text, done }: Pick<Note, 'text' | 'done'>): boolean {
  return done ?? readNote(text).done;
}
