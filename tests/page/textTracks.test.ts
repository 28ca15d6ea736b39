import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { captionAt, chaptersOf } from '../../components/page/textTracks';

/** What the two functions read of a cue; no test environment has one. */
class Cue {
  constructor(
    readonly startTime: number,
    readonly endTime: number,
    readonly html: string,
  ) {}

  getCueAsHTML(): { textContent: string } {
    return { textContent: this.html.replaceAll(/<[^>]*>/g, '') };
  }
}

type Mode = 'disabled' | 'hidden' | 'showing';

const track = (kind: string, mode: Mode, cues: unknown[] | null) => ({ kind, mode, cues });
const videoWith = (...textTracks: object[]): HTMLVideoElement =>
  ({ textTracks }) as unknown as HTMLVideoElement;

beforeEach(() => vi.stubGlobal('VTTCue', Cue));
afterEach(() => vi.unstubAllGlobals());

describe('the chapters of a video', () => {
  it('are those of a track whose cues the page has loaded', () => {
    const cues = [
      new Cue(0, 10, 'One'),
      new Cue(10, 20, ' <i>Two</i>\n lines '),
      new Cue(20, 30, ' '),
    ];
    const video = videoWith(track('captions', 'showing', []), track('chapters', 'hidden', cues));
    expect(chaptersOf(video)).toEqual([
      { title: 'One', at: 0 },
      { title: 'Two lines', at: 10 },
    ]);
  });

  it('are none where nothing is loaded, and no track is asked to load', () => {
    const waiting = { kind: 'chapters', mode: 'disabled' };
    Object.defineProperty(waiting, 'cues', {
      get: () => expect.unreachable('asking for cues is the page\u2019s business'),
    });
    expect(chaptersOf(videoWith(waiting, track('chapters', 'hidden', null)))).toEqual([]);
    expect(chaptersOf(videoWith())).toEqual([]);
  });

  it('are bounded, and at times that can be', () => {
    const many = Array.from({ length: 9000 }, (_, at) => new Cue(at, at + 1, 'x'.repeat(9000)));
    const chapters = chaptersOf(videoWith(track('chapters', 'hidden', many)));
    expect(chapters).toHaveLength(500);
    expect(chapters[0]?.title).toHaveLength(1000);
    const odd = [new Cue(Number.NaN, 1, 'a'), new Cue(-1, 1, 'b'), new Cue(Infinity, 1, 'c'), {}];
    expect(chaptersOf(videoWith(track('chapters', 'hidden', odd)))).toEqual([]);
  });
});

describe('what is said at a moment', () => {
  const english = [new Cue(0, 5, 'First'), new Cue(5, 9, 'Second'), new Cue(5, 7, '<v A>too')];
  const french = [new Cue(0, 9, 'En français')];

  it.each([
    [0, 'First'],
    [4.99, 'First'],
    [5, 'Second too'],
    [8, 'Second'],
    [9, undefined],
  ])('at %d s is %s', (at, said) => {
    expect(captionAt(videoWith(track('subtitles', 'hidden', english)), at)).toBe(said);
  });

  it('is taken from the track that is shown, else from another that is loaded', () => {
    const video = videoWith(
      track('captions', 'hidden', english),
      track('subtitles', 'showing', french),
      track('metadata', 'showing', [new Cue(0, 9, '{}')]),
    );
    expect(captionAt(video, 1)).toBe('En français');
    expect(captionAt(videoWith(track('captions', 'disabled', english)), 1)).toBeUndefined();
  });
});
