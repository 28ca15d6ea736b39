import { createRoot } from 'react-dom/client';
import { language, text } from '../../components/ui/i18n';
import { Options } from './Options';

const root = document.querySelector('#root');

document.documentElement.lang = language();
document.title = text('optionsTitle');
if (root) {
  createRoot(root).render(<Options />);
}
