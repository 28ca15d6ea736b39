import { createRoot } from 'react-dom/client';
import { answerForComposer } from '../../components/notes/composer/answer';
import { Composer } from '../../components/notes/composer/Composer';
import { listenToKeys } from '../../components/notes/composer/keys';
import { quoteCaption } from '../../components/notes/composer/quote';
import { createComposerSession } from '../../components/notes/composer/session';
import { composerWords } from '../../components/notes/composer/words';
import { language, text } from '../../components/ui/i18n';

const field = document.querySelector<HTMLTextAreaElement>('#field');
const around = document.querySelector('#around');
const playerId = location.hash.slice(1);

if (field && around) {
  document.documentElement.lang = language();
  field.ariaLabel = text('composerField');
  const session = createComposerSession(field, playerId);
  listenToKeys(field, session, playerId);
  answerForComposer(session, playerId);
  createRoot(around).render(
    <Composer
      session={session}
      words={composerWords()}
      onQuote={() => quoteCaption(field, session)}
    />,
  );
}
