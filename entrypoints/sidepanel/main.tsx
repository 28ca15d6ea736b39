import { createRoot } from 'react-dom/client';
import { openNotebook } from '../../components/notes/database';
import { NotebookContext } from '../../components/notes/notebookContext';
import { language } from '../../components/ui/i18n';
import { Panel } from './Panel';

const root = document.querySelector('#root');
// Opened as a page, the panel is told which tab it stays with: `sidepanel.html?tab=3`.
const asked = new URLSearchParams(location.search).get('tab');

document.documentElement.lang = language();
if (root) {
  createRoot(root).render(
    <NotebookContext value={openNotebook()}>
      <Panel {...(asked === null ? {} : { askedTab: Number(asked) })} />
    </NotebookContext>,
  );
}
