import { createRoot } from 'react-dom/client';
import { Library } from '../../components/library/Library';
import { openNotebook } from '../../components/notebook/database';
import { NotebookContext } from '../../components/notebook/notebookContext';
import { text } from '../../components/ui/i18n';
import { setPageLanguage } from '../../components/ui/pageLanguage';

const root = document.querySelector('#root');

setPageLanguage();
document.title = text('libraryTitle');
if (root) {
  createRoot(root).render(
    <NotebookContext value={openNotebook()}>
      <Library />
    </NotebookContext>,
  );
}
