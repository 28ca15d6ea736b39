import type { Composition, UndoneChange } from '../messages/composer';
import type { PlayerStanding } from '../messages/toPlayer';
import type { NoteKind } from '../notebook/kinds';
import type { KeptPicture, PictureProblem } from '../notebook/pictures';

/** A problem that the composer reports. The text is safe in each case. */
export type ComposerNotice =
  | 'empty'
  | 'not saved'
  | 'draft not kept'
  | 'updated'
  | 'no time'
  | 'no player'
  | 'nothing said'
  | 'not undone'
  | `picture ${PictureProblem}`;

/** The effect of a key, which the composer reports. */
export type ComposerStatus =
  | { did: 'play'; standing: PlayerStanding }
  | { did: 'pause' | 'resume' | 'picture' }
  | { did: 'undo'; undone: UndoneChange | undefined };

/** The state that the composer shows around its field. */
export interface ComposerState {
  composition?: Composition;
  saving: boolean;
  notice?: ComposerNotice;
  status?: ComposerStatus;
  kind: NoteKind;
  /** The pictures of the note. */
  pictures: readonly KeptPicture[];
  /** Pictures that were removed from the note and can be restored, the last one last. */
  removedPictures: readonly KeptPicture[];
}
