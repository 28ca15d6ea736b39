import type { Note } from './note';

/** What a note is, by its first characters, as the user types them. */
export type NoteKind = 'note' | 'question' | 'idea' | 'quote' | 'task' | 'bookmark';

/** The order in which kinds are offered. */
export const NOTE_KINDS: readonly NoteKind[] = [
  'note',
  'question',
  'idea',
  'quote',
  'task',
  'bookmark',
];

/** A note's text as it is read: its sign is shown as its kind. */
export interface ReadNote {
  kind: NoteKind;
  /** Markdown, without the sign; a quote keeps its own, which Markdown reads the same way. */
  body: string;
  /** Of a task: `[x]` was typed. */
  done: boolean;
}

/** A sign is followed by a space: a no-break one too, which French keyboards type. */
const SIGNS: readonly { kind: NoteKind; sign: RegExp; keepsSign?: true }[] = [
  { kind: 'question', sign: /^\?[^\S\r\n]+/ },
  { kind: 'idea', sign: /^![^\S\r\n]+/ },
  { kind: 'quote', sign: /^>[^\S\r\n]+/, keepsSign: true },
  { kind: 'task', sign: /^\[[ xX]\](?:\s+|$)/ },
];

/**
 * Reads the kind of a note: `? ` question, `! ` key idea, `> ` quote, `[ ] ` to check. These win over
 * Markdown's own reading. An empty text is a bookmark; a sign alone is a note, but for a box to check.
 */
export function readNote(text: string): ReadNote {
  if (text.trim() === '') return { kind: 'bookmark', body: '', done: false };
  const start = text.trimStart();
  for (const { kind, sign, keepsSign } of SIGNS) {
    const [found] = sign.exec(start) ?? [];
    if (found === undefined) continue;
    const rest = start.slice(found.length);
    if (rest.trim() === '' && kind !== 'task') break;
    return { kind, body: keepsSign ? start : rest, done: /^\[x/i.test(found) };
  }
  return { kind: 'note', body: text, done: false };
}

/** Whether it is a question, or something to check, that is not done. */
export function isOpen(note: Pick<Note, 'text' | 'done'>): boolean {
  const { kind } = readNote(note.text);
  return (kind === 'question' || kind === 'task') && !isDone(note);
}

/** Whether a task is done: by its box where that was clicked, else as it was typed. */
export function isDone({ text, done }: Pick<Note, 'text' | 'done'>): boolean {
  return done ?? readNote(text).done;
}
