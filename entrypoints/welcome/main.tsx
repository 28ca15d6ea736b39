import { createRoot } from 'react-dom/client';
import { openNotebook } from '../../components/notebook/database';
import { NotebookContext } from '../../components/notebook/notebookContext';
import { Dated } from '../../components/settings/dates';
import { text } from '../../components/ui/i18n';
import { setPageLanguage } from '../../components/ui/pageLanguage';
import { RevealWhenReady } from '../../components/ui/RevealWhenReady';
import { Welcome } from '../../components/welcome/Welcome';

const root = document.querySelector('#root');

setPageLanguage();
document.title = text('welcomeTab');
if (root) {
  createRoot(root).render(
    <NotebookContext value={openNotebook()}>
      <RevealWhenReady>
        <Dated>
          <Welcome />
        </Dated>
      </RevealWhenReady>
    </NotebookContext>,
  );
}
