import { createRoot } from 'react-dom/client';
import { Sites } from '../../components/settings/Sites';
import { Attempts } from '../../components/ui/attempt';
import { language, text } from '../../components/ui/i18n';

const root = document.querySelector('#root');

document.documentElement.lang = language();
document.title = text('optionsTitle');
if (root) {
  createRoot(root).render(
    <Attempts>
      <main>
        <h1>{text('optionsTitle')}</h1>
        <Sites />
      </main>
    </Attempts>,
  );
}
