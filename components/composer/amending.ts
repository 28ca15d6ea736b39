import { sendMessage } from '../messages';
import type { Composition } from '../messages/composer';
import type { NoteDraft } from '../notebook/note';
import type { KeptPicture } from '../notebook/pictures';
import { withRetry } from '../retry';
import type { Span } from '../talks/timestamp';
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
  /** Enter and Escape wait for this, which never fails: a picture that is being taken. */
  awaits: (work: Promise<void>) => void;
  settled: () => Promise<void>;
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
  let pending: Promise<void> | undefined;

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

  /** The note's own list is what counts: those shown may still be on their way. */
  function showPictures(
    ids: (before: readonly string[]) => string[],
    pictures: readonly KeptPicture[],
    takenOut: readonly KeptPicture[],
  ): void {
    const pictureIds = (note: NoteDraft): string[] => ids(note.pictureIds ?? []);
    amend((note) => ({ ...note, pictureIds: pictureIds(note) }), { pictures, takenOut });
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
      const { pictures, takenOut } = state();
      showPictures((ids) => [...ids, picture.id], [...pictures, picture], takenOut);
    },
    takeOut(picture) {
      const { pictures, takenOut } = state();
      showPictures(
        (ids) => ids.filter((id) => id !== picture.id),
        pictures.filter((kept) => kept !== picture),
        [...takenOut, picture],
      );
    },
    bringBack() {
      const { pictures, takenOut } = state();
      const last = takenOut.at(-1);
      if (!last) return false;
      showPictures((ids) => [...ids, last.id], [...pictures, last], takenOut.slice(0, -1));
      return true;
    },
    async readPictures({ id, pictureIds = [] }) {
      if (pictureIds.length === 0) return;
      const ask = async (): Promise<KeptPicture[]> =>
        sendMessage('picturesOfDraft', { noteId: id });
      const kept = await withRetry(ask).catch(() => []);
      const { composition, pictures } = state();
      if (composition?.note.id !== id) return;
      const wanted = composition.note.pictureIds ?? [];
      const isNew = (picture: KeptPicture): boolean =>
        wanted.includes(picture.id) && !pictures.some((shown) => shown.id === picture.id);
      change({ ...state(), pictures: [...kept.filter(isNew), ...pictures] });
    },
    awaits(work) {
      pending = work;
    },
    settled: async () => pending,
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
