import type { Composition } from '../messages/composer';
import type { NoteKind } from '../notebook/kinds';
import { formatTimestamp, spokenTimestamp } from '../talks/timestamp';
import { language, text } from '../ui/i18n';
import { isMac } from '../ui/platform';
import type { ComposerNotice, ComposerStatus } from './composerState';

/**
 * The composer's texts. Those shown after an update of Talkmark are read in advance, because the browser
 * gives this page no texts then.
 */
export interface ComposerWords {
  language: string;
  pause: string;
  quote: string;
  untitled: string;
  typeMoment: string;
  tags: string;
  tab: string;
  kinds: Record<NoteKind, string>;
  notices: Record<ComposerNotice, string>;
  /** Returns the name of a key with its modifiers on this platform. */
  chord: (key: string) => string;
  momentOf: (spoken: string) => string;
  removePicture: (place: number) => string;
  savedAt: (at: number) => string;
  statusOf: (status: ComposerStatus) => string;
  /**
   * Returns a doubt about the moment, else the most important keys. In fullscreen the browser takes Escape,
   * so the shortcut closes the composer there.
   */
  hint: (composition: Composition) => string;
}

export function composerWords(): ComposerWords {
  const locale = language();
  const chord = (key: string): string => `${isMac() ? 'Ctrl+Shift' : 'Alt'}+${key}`;
  const template = {
    momentOf: text('momentOf', '$1'),
    removePicture: text('takeOutPicture', '$1'),
    savedAt: text('noteSaved', '$1'),
  };
  const fill = (sentence: string, value: string): string => sentence.replace('$1', () => value);
  return {
    language: locale,
    pause: text('composerPause'),
    quote: text('composerQuote'),
    untitled: text('untitledTalk'),
    typeMoment: text('typeMoment'),
    tags: text('tagsOffered'),
    tab: text('keyTab'),
    kinds: kindWords(),
    notices: noticeWords(),
    chord,
    momentOf: (spoken) => fill(template.momentOf, spoken),
    removePicture: (place) => fill(template.removePicture, String(place)),
    savedAt: (at) => fill(template.savedAt, spokenTimestamp(at, locale)),
    statusOf: statusWords(locale),
    hint({ note, doubt, fullscreen, restored, shortcut }) {
      if (doubt === 'advert') return text('composerAdvert', formatTimestamp(note.at));
      if (doubt === 'live') return text('composerLive');
      if (fullscreen && shortcut) return text('composerKeysFullscreen', shortcut);
      if (fullscreen) return text('composerKeysFullscreenNoKey');
      return restored && shortcut
        ? text('composerRestored', shortcut)
        : text('composerKeys', chord('S'), chord('K'));
    },
  };
}

function kindWords(): Record<NoteKind, string> {
  return {
    note: '',
    bookmark: '',
    question: text('kindQuestion'),
    idea: text('kindIdea'),
    quote: text('kindQuote'),
    task: text('kindTask'),
  };
}

function noticeWords(): Record<ComposerNotice, string> {
  return {
    empty: text('composerEmpty'),
    'not saved': text('composerNotSaved'),
    'draft not kept': text('composerDraftNotKept'),
    updated: text('composerUpdated'),
    'no time': text('composerNoTime'),
    'no player': text('composerNoPlayer'),
    'nothing said': text('composerNothingSaid'),
    'not undone': text('composerNotUndone'),
    'picture advert': text('pictureAdvert'),
    'picture closed': text('pictureClosed'),
    'picture black': text('pictureBlack'),
    'picture full': text('pictureFull'),
  };
}

function statusWords(locale: string): (status: ComposerStatus) => string {
  const undone = {
    saved: 'undoneSaved',
    edited: 'undoneEdited',
    deleted: 'undoneDeleted',
  } as const;
  const rateOf = new Intl.NumberFormat(locale, { maximumFractionDigits: 2 });
  const simple = {
    pause: 'pausedForNote',
    resume: 'playsForNote',
    picture: 'pictureTaken',
  } as const;
  return (status) => {
    if (status.did === 'play') {
      const { at, playing, rate } = status.standing;
      return text(playing ? 'playsAt' : 'standsAt', formatTimestamp(at), rateOf.format(rate));
    }
    if (status.did !== 'undo') return text(simple[status.did]);
    return status.undone
      ? text(undone[status.undone.what], formatTimestamp(status.undone.at))
      : text('nothingToUndo');
  };
}
