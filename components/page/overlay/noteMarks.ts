import type { Marker, PlayerId, TalkMarks } from '../../messages/player';
import type { TalkId } from '../../talks/talk';
import type { Site } from '../sites/site';
import type { TalkPlayback } from '../talkPlayback';
import { createMarkerBar } from './markers';
import { createNotePreview } from './notePreview';
import { createOwnLine } from './ownLine';
import { createPlayerButtons } from './playerButtons';

/** What the marks and buttons of a player need of it. */
interface MarksUse {
  site: Site;
  playback: Pick<TalkPlayback, 'at' | 'seek'>;
  /** Whether the note field is open. */
  isWriting: () => boolean;
}

/**
 * What the page shows of a talk and its notes: where they are, the one that is pointed at, and a known
 * talk's buttons.
 */
export interface NoteMarks {
  know(talkId: TalkId, marks: TalkMarks): void;
  /**
   * Draws those of this talk on the player's bar, else on a line of our own; nothing is left without
   * a talk, and none is drawn in an advert, whose bar is of its own time.
   */
  draw(video: HTMLVideoElement | undefined, talkId: TalkId | undefined): void;
  /** To be called as the video's time goes on: the page may have moved it. */
  follow(): void;
  /** Shows a note at its mark for a while, if it is marked. */
  show(id: Marker['id']): void;
}

/** @param signal its abort takes everything out of the page */
export function createNoteMarks(
  page: Document,
  playerId: PlayerId,
  { site, playback, isWriting }: MarksUse,
  signal: AbortSignal,
): NoteMarks {
  const preview = createNotePreview(page, playerId, signal);
  const line = createOwnLine(page, signal);
  const bar = createMarkerBar(
    page,
    {
      now: () => playback.at(),
      go: (mark) => playback.seek(Math.max(0, mark.at - (shown?.marks.leadIn ?? 0))),
      onPoint: (mark) => (mark ? preview.show(mark) : preview.hide()),
    },
    signal,
  );
  const buttons = createPlayerButtons(page, playerId, isWriting, signal);
  let shown: { talkId: TalkId; marks: TalkMarks } | undefined;
  return {
    know(talkId, marks) {
      shown = { talkId, marks };
    },
    draw(video, talkId) {
      const { known, markers } =
        shown && shown.talkId === talkId ? shown.marks : { known: false, markers: [] };
      buttons.draw(known ? video : undefined);
      const { duration = Number.NaN } = video ?? {};
      const canMark =
        video !== undefined &&
        markers.length > 0 &&
        Number.isFinite(duration) &&
        site.doubt?.(video) !== 'advert';
      const siteBar = canMark ? site.findBar(page, video) : undefined;
      if (!canMark) preview.remove();
      if (!canMark || siteBar) line.remove();
      const under = siteBar ?? (canMark ? line.over(video) : undefined);
      bar.draw(under, markers, duration);
    },
    follow: () => line.follow(),
    show(id) {
      const mark = bar.find(id);
      if (mark) preview.show(mark, true);
    },
  };
}
