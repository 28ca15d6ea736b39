import type { NoteKind } from '../notebook/kinds';
import type { MessageKey } from '../ui/i18n';

/** The plural names of the kinds of notes, as filters show them. */
export const kindNames: Readonly<Record<NoteKind, MessageKey>> = {
  note: 'filterNotes',
  question: 'filterQuestions',
  idea: 'filterIdeas',
  quote: 'filterQuotes',
  task: 'filterTasks',
  bookmark: 'filterBookmarks',
};
