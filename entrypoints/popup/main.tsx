import { createRoot } from 'react-dom/client';
import { openNotebook } from '../../components/notebook/database';
import { NotebookContext } from '../../components/notebook/notebookContext';
import { Dated } from '../../components/settings/dates';
import { setPageLanguage } from '../../components/ui/pageLanguage';
import { RevealWhenReady } from '../../components/ui/RevealWhenReady';
import { Popup } from './Popup';

const root = document.querySelector('#root');
// Opened as a page, the popup gets its tab from the address: `popup.html?tab=3`.
const tabParam = new URLSearchParams(location.search).get('tab');

setPageLanguage();
if (root) {
  createRoot(root).render(
    <NotebookContext value={openNotebook()}>
      <RevealWhenReady>
        <Dated>
          <Popup {...(tabParam === null ? {} : { askedTab: Number(tabParam) })} />
        </Dated>
      </RevealWhenReady>
    </NotebookContext>,
  );
}
