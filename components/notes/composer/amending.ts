import { sendMessage } from '../../messages';
import type { Span } from '../../talks/timestamp';
import type { Composition } from '../composition';
import type { NoteDraft } from '../note';
import type { KeptPicture } from '../pictures';
import type { ComposerState, ComposerStatus } from './session';
import type { Store } from './store';

/** What changes of a note besides its text, and of what the composer says. */
export interface Amending {
  /** Gives the note another moment, or another end. */
  setSpan: (span: Span) => void;
  /** The range of the note has its other end at this moment, in seconds. */
  endRange: (at: number) => void;
  addPicture: (picture: KeptPicture) => void;
  takeOut: (picture: KeptPicture) => void;
  /** Brings the picture back that was taken out last; false where there is none. */
  bringBack: () => boolean;
  /** Gets the pictures of a draft that is offered again. */
  readPictures: (note: NoteDraft) => Promise<void>;
  /** Says what a key did. */
  say: (status: ComposerStatus) => void;
  /** Follows what the composer is in while it shows a note. */
  adjust: (
    to: Partial<
      Pick<Composition, 'fullscreen' | 'pauseWhileTyping' | 'isPausedForNote' | 'caption'>
    >,
  ) => void;
}

/** @param keepNow keeps the draft as it is now */
export function createAmending(
  { state, change }: Pick<Store<ComposerState>, 'state' | 'change'>,
  keepNow: () => void,
): Amending {
  function amend(note: (before: NoteDraft) => NoteDraft, shown: Partial<ComposerState> = {}): void {
    const { notice: _notice, status: _status, composition, ...rest } = state();
    if (!composition) return;
    const amended = { ...composition, note: note(composition.note) };
    change({ ...rest, ...shown, composition: amended });
    keepNow();
  }

  function setSpan(span: Span): void {
    amend(({ at: _at, until: _until, ...note }) => ({ ...note, ...span }));
  }

  function show(pictures: readonly KeptPicture[], takenOut: readonly KeptPicture[]): void {
    const pictureIds = pictures.map(({ id }) => id);
    amend((note) => ({ ...note, pictureIds }), { pictures, takenOut });
  }

  return {
    setSpan,
    endRange(at) {
      const { note } = state().composition ?? {};
      if (note && at !== note.at) {
        setSpan({ at: Math.min(at, note.at), until: Math.max(at, note.at) });
      }
    },
    addPicture(picture) {
      show([...state().pictures, picture], state().takenOut);
    },
    takeOut(picture) {
      const { pictures, takenOut } = state();
      const others = pictures.filter((kept) => kept !== picture);
      show(others, [...takenOut, picture]);
    },
    bringBack() {
      const { pictures, takenOut } = state();
      const last = takenOut.at(-1);
      if (last) show([...pictures, last], takenOut.slice(0, -1));
      return last !== undefined;
    },
    async readPictures({ id, pictureIds = [] }) {
      if (pictureIds.length === 0) return;
      const kept = await sendMessage('picturesOfDraft', { noteId: id }).catch(() => []);
      if (state().composition?.note.id !== id) return;
      change({ ...state(), pictures: kept.filter((picture) => pictureIds.includes(picture.id)) });
    },
    say(status) {
      const { notice: _notice, ...rest } = state();
      change({ ...rest, status });
    },
    adjust(to) {
      const { composition } = state();
      if (composition) change({ ...state(), composition: { ...composition, ...to } });
    },
  };
}
