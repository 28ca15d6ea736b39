import type { Marker, PlayerId } from '../messages';
import type { TalkId } from '../talks/talk';
import { createMarkerBar, type MarkerUse } from './markers';
import { createNotePreview } from './notePreview';
import { createOwnLine } from './ownLine';
import type { Site } from './site';

/** What the page shows of a talk's notes: where they are, and the one that is pointed at. */
export interface NoteMarks {
  know(talkId: TalkId, markers: readonly Marker[]): void;
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

/**
 * @param use what the keyboard needs at the marks
 * @param signal its abort takes everything out of the page
 */
export function createNoteMarks(
  page: Document,
  playerId: PlayerId,
  site: Site,
  use: Pick<MarkerUse, 'now' | 'go'>,
  signal: AbortSignal,
): NoteMarks {
  const preview = createNotePreview(page, playerId, signal);
  const line = createOwnLine(page, signal);
  const bar = createMarkerBar(
    page,
    { ...use, onPoint: (mark) => (mark ? preview.show(mark) : preview.hide()) },
    signal,
  );
  let known: { talkId: TalkId; markers: readonly Marker[] } | undefined;
  return {
    know(talkId, markers) {
      known = { talkId, markers };
    },
    draw(video, talkId) {
      const markers = known && known.talkId === talkId ? known.markers : [];
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
