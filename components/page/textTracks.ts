import { MAX_CHAPTERS } from '../sites/contract/site';
import { oneLine } from '../sites/parts/captionLine';
import type { Chapter } from '../talks/talk';

/**
 * The chapters that a video's tracks name, where the page has loaded them: asking a track for its
 * cues would load them from the network.
 */
export function chaptersOf(video: HTMLVideoElement): Chapter[] {
  const [cues = []] = cuesOf(video, ['chapters']);
  return cues
    .slice(0, MAX_CHAPTERS)
    .map((cue) => ({ title: textOf(cue), at: cue.startTime }))
    .filter(({ title, at }) => title !== '' && Number.isFinite(at) && at >= 0);
}

/** Returns the captions at a moment of the video, in seconds, from the tracks that the page has loaded. */
export function captionAt(video: HTMLVideoElement, at: number): string | undefined {
  for (const cues of cuesOf(video, ['captions', 'subtitles'])) {
    const said = cues.filter(({ startTime, endTime }) => startTime <= at && at < endTime);
    const line = oneLine(said.map(textOf).join(' '));
    if (line !== '') return line;
  }
  return undefined;
}

/** The loaded cues of each track of these kinds, those of the track that is shown first. */
function cuesOf(video: HTMLVideoElement, kinds: readonly TextTrackKind[]): VTTCue[][] {
  return [...video.textTracks]
    .filter(({ kind, mode }) => kinds.includes(kind) && mode !== 'disabled')
    .toSorted((a, b) => Number(b.mode === 'showing') - Number(a.mode === 'showing'))
    .map(({ cues }) => [...(cues ?? [])].filter((cue) => cue instanceof VTTCue))
    .filter((cues) => cues.length > 0);
}

/** The text of a cue without its tags, on one line. */
function textOf(cue: VTTCue): string {
  return oneLine(cue.getCueAsHTML().textContent ?? '');
}
