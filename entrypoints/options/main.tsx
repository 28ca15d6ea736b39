import { createRoot } from 'react-dom/client';
import { text } from '../../components/ui/i18n';
import { setPageLanguage } from '../../components/ui/pageLanguage';
import { Options } from './Options';

const root = document.querySelector('#root');

setPageLanguage();
document.title = text('optionsTitle');
if (root) {
  createRoot(root).render(<Options />);
}
