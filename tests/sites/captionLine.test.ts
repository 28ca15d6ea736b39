// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Site } from '../../components/sites/contract/site';
import { ccc } from '../../components/sites/parts/cccPages';
import { html5 } from '../../components/sites/parts/html5';
import { vimeo } from '../../components/sites/parts/vimeoPages';
import { youtube } from '../../components/sites/parts/youtubePages';

const box = new DOMRect(0, 0, 640, 360);

/** happy-dom draws nothing. */
const draw = (boxes: DOMRect[]): void => {
  Element.prototype.getClientRects = () => boxes as unknown as DOMRectList;
};

beforeEach(() => draw([box]));

function captionIn(site: Site, body: string): string | undefined {
  document.body.innerHTML = body;
  const video = document.querySelector<HTMLVideoElement>('#talk');
  if (!video) throw new Error('There is no video.');
  return site.captionOnScreen?.(video);
}

const segments = (...texts: string[]): string =>
  texts
    .map(
      (text) =>
        `<span class="caption-visual-line"><span class="ytp-caption-segment">${text}</span></span>`,
    )
    .join('');

const examples: { what: string; site: Site; body: string }[] = [
  {
    what: 'YouTube, beside another player that speaks',
    site: youtube,
    body: `<div class="html5-video-player"><video></video>${segments('of another video')}</div>
      <div class="html5-video-player"><video id="talk"></video>
        <div class="caption-window">${segments('Every node fails,', ' one after\n the other.')}</div>
      </div>`,
  },
  {
    what: 'Vimeo',
    site: vimeo,
    body: `<div data-player-container><div class="vp-video"><video id="talk"></video></div>
      <div class="vp-captions"><span>Every node fails, one after the other.</span></div></div>`,
  },
  {
    what: 'Video.js',
    site: html5,
    body: `<div class="video-js"><video id="talk"></video><div class="vjs-text-track-display">
      <div><div>Every node fails, one after the other.</div></div></div></div>
      <div class="plyr__captions">of another video</div>`,
  },
  {
    what: 'Plyr',
    site: html5,
    body: `<div class="plyr"><div><video id="talk"></video></div><div class="plyr__captions">
      <span class="plyr__caption">Every node fails, one after the other.</span></div></div>`,
  },
  {
    what: 'MediaElement.js',
    site: ccc,
    body: `<div class="mejs__container"><video id="talk"></video><div class="mejs__captions-layer">
      <span class="mejs__captions-text">Every node fails, one after the other.</span></div></div>`,
  },
];

describe('the caption on screen', () => {
  it.each(examples)('is read of $what', ({ site, body }) => {
    expect(captionIn(site, body)).toBe('Every node fails, one after the other.');
    draw([]);
    expect(captionIn(site, body)).toBeUndefined();
  });

  it('is none of a video that no library plays, nor of one without words', () => {
    expect(captionIn(html5, '<video id="talk"></video><p class="captions">no</p>')).toBeUndefined();
    const empty =
      '<div class="plyr"><video id="talk"></video><div class="plyr__captions"> </div></div>';
    expect(captionIn(html5, empty)).toBeUndefined();
  });

  it('is cut to what a line may hold', () => {
    const body = `<div class="html5-video-player"><video id="talk"></video>${segments('word '.repeat(900))}</div>`;
    const caption = captionIn(youtube, body) ?? '';
    expect(caption.length).toBeGreaterThan(990);
    expect(caption.length).toBeLessThanOrEqual(1000);
    expect(caption).toBe(caption.trim());
  });
});
