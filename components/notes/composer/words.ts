import { formatTimestamp } from '../../talks/timestamp';
import { language, text } from '../../ui/i18n';
import type { Composition } from '../composition';
import type { ComposerNotice } from './session';

/** The composer's texts, read once: after an update of Talkmark the browser gives this page none. */
export interface ComposerWords {
  language: string;
  pause: string;
  quote: string;
  untitled: string;
  notices: Record<ComposerNotice, string>;
  /** What speaks against the moment, else which keys do what; in fullscreen Escape is the browser's own, so the shortcut closes there. */
  hint: (composition: Composition) => string;
}

export function composerWords(): ComposerWords {
  return {
    language: language(),
    pause: text('composerPause'),
    quote: text('composerQuote'),
    untitled: text('untitledTalk'),
    notices: {
      empty: text('composerEmpty'),
      'not saved': text('composerNotSaved'),
      'draft not kept': text('composerDraftNotKept'),
      updated: text('composerUpdated'),
    },
    hint({ note, doubt, fullscreen, restored, shortcut }) {
      if (doubt === 'advert') return text('composerAdvert', formatTimestamp(note.at));
      if (doubt === 'live') return text('composerLive');
      if (fullscreen && shortcut) return text('composerKeysFullscreen', shortcut);
      if (fullscreen) return text('composerKeysFullscreenNoKey');
      return restored && shortcut ? text('composerRestored', shortcut) : text('composerKeys');
    },
  };
}
