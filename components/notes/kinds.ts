/** What a note is, by its first characters, as the user types them. */
export type NoteKind = 'note' | 'question' | 'idea' | 'quote' | 'task' | 'bookmark';

/** A note's text as it is read: its sign is shown as its kind. */
export interface ReadNote {
  kind: NoteKind;
  /** Markdown, without the sign; a quote keeps its own, which Markdown reads the same way. */
  body: string;
  /** Of a task: `[x]` was typed. */
  done: boolean;
}

const SIGNS: readonly { kind: NoteKind; sign: RegExp; keepsSign?: true }[] = [
  { kind: 'question', sign: /^\?[ \t]+/ },
  { kind: 'idea', sign: /^![ \t]+/ },
  { kind: 'quote', sign: /^>[ \t]+/, keepsSign: true },
  { kind: 'task', sign: /^\[[ xX]\](?:[ \t]+|$)/ },
];

/**
 * Reads the kind of a note: `? ` question, `! ` key idea, `> ` quote, `[ ] ` to check. These win over
 * Markdown's own reading. An empty text is a bookmark.
 */
export function readNote(text: string): ReadNote {
  if (text.trim() === '') return { kind: 'bookmark', body: '', done: false };
  const start = text.trimStart();
  for (const { kind, sign, keepsSign } of SIGNS) {
    const [found] = sign.exec(start) ?? [];
    if (found === undefined) continue;
    const body = keepsSign ? start : start.slice(found.length);
    return { kind, body, done: /^\[x/i.test(found) };
  }
  return { kind: 'note', body: text, done: false };
}
