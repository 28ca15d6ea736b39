import type { NoteKind } from '../notebook/kinds';
import type { MessageKey } from '../ui/i18n';

/** What the notes of a kind are called where notes are filtered. */
export const kindNames: Readonly<Record<NoteKind, MessageKey>> = {
  note: 'filterNotes',
  question: 'filterQuestions',
  idea: 'filterIdeas',
  quote: 'filterQuotes',
  task: 'filterTasks',
  bookmark: 'filterBookmarks',
};
