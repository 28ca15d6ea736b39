import { createRoot } from 'react-dom/client';
import { Library } from '../../components/library/Library';
import { openNotebook } from '../../components/notes/database';
import { NotebookContext } from '../../components/notes/notebookContext';
import { language, text } from '../../components/ui/i18n';

const root = document.querySelector('#root');

document.documentElement.lang = language();
document.title = text('libraryTitle');
if (root) {
  createRoot(root).render(
    <NotebookContext value={openNotebook()}>
      <Library />
    </NotebookContext>,
  );
}
