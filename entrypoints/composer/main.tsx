import { createRoot } from 'react-dom/client';
import { createActions } from '../../components/composer/actions';
import { answerForComposer } from '../../components/composer/answerBackground';
import { Composer } from '../../components/composer/Composer';
import { listenToKeys } from '../../components/composer/listenToKeys';
import { quoteCaption } from '../../components/composer/quote';
import { createComposerSession } from '../../components/composer/session';
import { createTagOffer } from '../../components/composer/tagOffer';
import { composerWords } from '../../components/composer/words';
import { text } from '../../components/ui/i18n';
import { setPageLanguage } from '../../components/ui/pageLanguage';

const field = document.querySelector<HTMLTextAreaElement>('#field');
const around = document.querySelector('#around');
const playerId = location.hash.slice(1);

if (field && around) {
  setPageLanguage();
  field.ariaLabel = text('composerField');
  const words = composerWords();
  const momentField: { current: HTMLInputElement | null } = { current: null };
  const session = createComposerSession(field, playerId, words.savedAt);
  const tags = createTagOffer(field, () => session.handleInput());
  session.subscribe(() => {
    if (!session.state().composition) tags.forget();
  });
  const typeMoment = (): void => momentField.current?.focus();
  listenToKeys(field, session, tags, createActions(field, session, playerId, typeMoment));
  answerForComposer(session, playerId);
  createRoot(around).render(
    <Composer
      session={session}
      tags={tags}
      words={words}
      momentField={momentField}
      onDone={() => field.focus()}
      onQuote={() => quoteCaption(field, session)}
    />,
  );
}
