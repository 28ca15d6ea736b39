import { createRoot } from 'react-dom/client';
import { browser } from 'wxt/browser';
import { answerForComposer } from '../../components/notes/composer/answer';
import { Composer } from '../../components/notes/composer/Composer';
import { listenToKeys } from '../../components/notes/composer/keys';
import { createComposerSession } from '../../components/notes/composer/session';

const field = document.querySelector<HTMLTextAreaElement>('#field');
const around = document.querySelector('#around');
const playerId = location.hash.slice(1);

if (field && around) {
  document.documentElement.lang = browser.i18n.getUILanguage();
  field.ariaLabel = browser.i18n.getMessage('composerField');
  const session = createComposerSession(field, playerId);
  listenToKeys(field, session);
  answerForComposer(session, playerId);
  createRoot(around).render(<Composer session={session} />);
}
