import { describe, expect, it } from 'vitest';
import { clickedFrame } from '../../components/background/noteMenu';

describe('the frame that a click in the context menu means', () => {
  it('is that of the video which was clicked', () => {
    expect(clickedFrame({ frameId: 0, mediaType: 'video' })).toBe(0);
    expect(clickedFrame({ frameId: 25769803777, mediaType: 'video' })).toBe(25769803777);
  });

  it('is a frame that was clicked anywhere', () => {
    expect(clickedFrame({ frameId: 7 })).toBe(7);
  });

  it('is untold by a click beside the videos of a page, and by words', () => {
    expect(clickedFrame({ frameId: 0 })).toBeUndefined();
    expect(clickedFrame({ frameId: 0, selectionText: 'words' })).toBeUndefined();
    expect(clickedFrame({ frameId: 7, selectionText: 'words' })).toBeUndefined();
  });
});
