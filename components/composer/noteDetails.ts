import { sendMessage } from '../messages';
import type { Composition } from '../messages/composer';
import type { NoteDraft } from '../notebook/note';
import type { KeptPicture } from '../notebook/pictures';
import { withRetry } from '../retry';
import type { Span } from '../talks/timestamp';
import type { ComposerState, ComposerStatus } from './composerState';
import type { Store } from './store';

/** The parts of an open note besides its text, and what the composer reports. */
export interface NoteDetails {
  /** Sets the moment of the note and the end of its range. */
  setSpan: (span: Span) => void;
  /** Sets the other end of the note's range. @param at in seconds */
  endRange: (at: number) => void;
  addPicture: (picture: KeptPicture) => void;
  removePicture: (picture: KeptPicture) => void;
  /** Restores the picture that was removed last. Returns false when there is none. */
  bringBack: () => boolean;
  /** Reads the pictures of a restored draft. */
  readPictures: (note: NoteDraft) => Promise<void>;
  /** Makes Enter and Escape wait for a picture that is being taken. @param work must not reject */
  waitFor: (work: Promise<void>) => void;
  /** Resolves when the work of `waitFor` is done. */
  settled: () => Promise<void>;
  /** Reports the effect of a key. */
  report: (status: ComposerStatus) => void;
  /** Updates the surroundings of the open note. */
  updateComposition: (
    changes: Partial<
      Pick<Composition, 'fullscreen' | 'pauseWhileTyping' | 'isPausedForNote' | 'caption'>
    >,
  ) => void;
}

/** @param keepDraft stores the draft as it is now */
export function createNoteDetails(
  { state, change }: Pick<Store<ComposerState>, 'state' | 'change'>,
  keepDraft: () => void,
): NoteDetails {
  let pending: Promise<void> | undefined;

  function changeNote(
    update: (note: NoteDraft) => NoteDraft,
    shown: Partial<ComposerState> = {},
  ): void {
    const { notice: _notice, status: _status, composition, ...rest } = state();
    if (!composition) return;
    const changed = { ...composition, note: update(composition.note) };
    change({ ...rest, ...shown, composition: changed });
    keepDraft();
  }

  function setSpan(span: Span): void {
    changeNote(({ at: _at, until: _until, ...note }) => ({ ...note, ...span }));
  }

  /** Changes the note's ids and the shown pictures separately, because pictures may still be loading. */
  function setPictures(
    updateIds: (before: readonly string[]) => string[],
    pictures: readonly KeptPicture[],
    removedPictures: readonly KeptPicture[],
  ): void {
    const pictureIds = (note: NoteDraft): string[] => updateIds(note.pictureIds ?? []);
    changeNote((note) => ({ ...note, pictureIds: pictureIds(note) }), {
      pictures,
      removedPictures,
    });
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
      const { pictures, removedPictures } = state();
      setPictures((ids) => [...ids, picture.id], [...pictures, picture], removedPictures);
    },
    removePicture(picture) {
      const { pictures, removedPictures } = state();
      setPictures(
        (ids) => ids.filter((id) => id !== picture.id),
        pictures.filter((other) => other !== picture),
        [...removedPictures, picture],
      );
    },
    bringBack() {
      const { pictures, removedPictures } = state();
      const last = removedPictures.at(-1);
      if (!last) return false;
      setPictures((ids) => [...ids, last.id], [...pictures, last], removedPictures.slice(0, -1));
      return true;
    },
    async readPictures({ id, pictureIds = [] }) {
      if (pictureIds.length === 0) return;
      const request = async (): Promise<KeptPicture[]> =>
        sendMessage('picturesOfDraft', { noteId: id });
      const stored = await withRetry(request).catch(() => []);
      const { composition, pictures } = state();
      if (composition?.note.id !== id) return;
      const ids = composition.note.pictureIds ?? [];
      const isNew = (picture: KeptPicture): boolean =>
        ids.includes(picture.id) && !pictures.some((shown) => shown.id === picture.id);
      change({ ...state(), pictures: [...stored.filter(isNew), ...pictures] });
    },
    waitFor(work) {
      pending = work;
    },
    settled: async () => pending,
    report(status) {
      const { notice: _notice, ...rest } = state();
      change({ ...rest, status });
    },
    updateComposition(changes) {
      const { composition } = state();
      if (composition) change({ ...state(), composition: { ...composition, ...changes } });
    },
  };
}
