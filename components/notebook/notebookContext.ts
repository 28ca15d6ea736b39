import { createContext, use } from 'react';
import type { Notebook } from './database';

/** The notebook that views read from. To write, they send messages to the background. */
export const NotebookContext = createContext<Notebook | undefined>(undefined);

/** @throws Error where a page renders the view without a `NotebookContext`, which is a bug */
export function useNotebook(): Notebook {
  const notebook = use(NotebookContext);
  if (!notebook) throw new Error('This view needs a notebook around it.');
  return notebook;
}
