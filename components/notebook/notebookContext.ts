import { createContext, use } from 'react';
import type { Notebook } from './database';

/** The notebook that the views of a page read. They write by message to the background. */
export const NotebookContext = createContext<Notebook | undefined>(undefined);

/** @throws Error outside of a `NotebookContext`: a page that was put together wrongly */
export function useNotebook(): Notebook {
  const notebook = use(NotebookContext);
  if (!notebook) throw new Error('This view needs a notebook around it.');
  return notebook;
}
