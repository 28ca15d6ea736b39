// @vitest-environment happy-dom
import { beforeEach, describe, expect, it } from 'vitest';
import type { Site } from '../../components/sites/contract/site';
import { html5 } from '../../components/sites/parts/html5';
import { everySite } from '../replicas/all';
import { SPOKEN } from '../replicas/replica';

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

const captions = (await everySite()).flatMap(({ adapter, captions: pages = [] }) =>
  pages.map((page) => ({ ...page, site: adapter, name: adapter.addresses.name })),
);

describe('the caption on screen', () => {
  it.each(captions)('is read of $name: $what', ({ site, body }) => {
    expect(captionIn(site, body)).toBe(SPOKEN);
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
    const body = `<div class="video-js"><video id="talk"></video>
      <div class="vjs-text-track-display">${'word '.repeat(900)}</div></div>`;
    const caption = captionIn(html5, body) ?? '';
    expect(caption.length).toBeGreaterThan(990);
    expect(caption.length).toBeLessThanOrEqual(1000);
    expect(caption).toBe(caption.trim());
  });
});
