import { createRoot } from 'react-dom/client';
import { openNotebook } from '../../components/notes/database';
import { NotebookContext } from '../../components/notes/notebookContext';
import { Dated } from '../../components/ui/dates';
import { setPageLanguage } from '../../components/ui/pageLanguage';
import { Whole } from '../../components/ui/Whole';
import { Panel } from './Panel';

const root = document.querySelector('#root');
// Opened as a page, the panel is told which tab it stays with: `sidepanel.html?tab=3`.
const asked = new URLSearchParams(location.search).get('tab');

setPageLanguage();
if (root) {
  createRoot(root).render(
    <NotebookContext value={openNotebook()}>
      <Whole>
        <Dated>
          <Panel {...(asked === null ? {} : { askedTab: Number(asked) })} />
        </Dated>
      </Whole>
    </NotebookContext>,
  );
}
