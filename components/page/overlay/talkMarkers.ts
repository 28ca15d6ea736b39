import type { Marker, PlayerId, TalkMarks } from '../../messages/player';
import type { Site } from '../../sites/contract/site';
import type { TalkId } from '../../talks/talk';
import type { TalkPlayback } from '../talkPlayback';
import { createMarkerLine } from './markerLine';
import { createMarkerBar } from './markers';
import { createNotePreview } from './notePreview';
import { createPlayerButtons } from './playerButtons';

/** The parts of a player that its marks and buttons use. */
interface MarksPlayer {
  site: Site;
  playback: Pick<TalkPlayback, 'at' | 'seek'>;
  /** True while the composer is open. */
  isWriting: () => boolean;
}

/** Everything that Talkmark draws over a video: marks, the preview of a note, and buttons. */
export interface NoteMarks {
  /** Stores the marks of a talk for the next `draw`. */
  know(talkId: TalkId, marks: TalkMarks): void;
  /**
   * Draws the talk's marks on the player's bar, or on a line of our own where there is no bar. Without
   * a talk everything is removed. During an advert no mark is drawn, because the bar then shows the
   * advert's time.
   */
  draw(video: HTMLVideoElement | undefined, talkId: TalkId | undefined): void;
  /** Call this whenever the video's time advances: the page may have moved the video. */
  follow(): void;
  /** Shows a note at its mark for a few seconds, if it has a mark. */
  show(id: Marker['id']): void;
}

/** @param signal its abort removes everything from the page */
export function createNoteMarks(
  page: Document,
  playerId: PlayerId,
  { site, playback, isWriting }: MarksPlayer,
  signal: AbortSignal,
): NoteMarks {
  const preview = createNotePreview(page, playerId, signal);
  const line = createMarkerLine(page, signal);
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
