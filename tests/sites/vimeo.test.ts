import { describe, expect, it } from 'vitest';
import { vimeoTalkId, vimeoUrl, vimeoVideoOf } from '../../components/sites/vimeo';

describe('a Vimeo address', () => {
  it.each([
    ['https://vimeo.com/76979871', 'vimeo:76979871', 'https://vimeo.com/76979871'],
    [
      'https://www.vimeo.com/76979871?share=copy#t=62s',
      'vimeo:76979871',
      'https://vimeo.com/76979871',
    ],
    [
      'https://vimeo.com/76979871/0a1b2c3d4e',
      'vimeo:76979871',
      'https://vimeo.com/76979871/0a1b2c3d4e',
    ],
    ['https://player.vimeo.com/video/76979871', 'vimeo:76979871', 'https://vimeo.com/76979871'],
    [
      'https://vimeo.com/channels/staffpicks/76979871',
      'vimeo:76979871',
      'https://vimeo.com/76979871',
    ],
    [
      'https://vimeo.com/showcase/123/video/76979871',
      'vimeo:76979871',
      'https://vimeo.com/76979871',
    ],
    [
      'https://vimeo.com/groups/talks/videos/76979871',
      'vimeo:76979871',
      'https://vimeo.com/76979871',
    ],
  ])('%s names its video', (address, id, url) => {
    const video = vimeoVideoOf(address);
    expect(video && vimeoTalkId(video)).toBe(id);
    expect(video && vimeoUrl(video)).toBe(url);
  });

  it.each(['https://vimeo.com/7/0a1b2c3d4e', 'https://player.vimeo.com/video/7?h=0a1b2c3d4e'])(
    'of an unlisted video keeps what opens it: %s',
    (address) => {
      const video = vimeoVideoOf(address);
      expect(video && vimeoUrl(video)).toBe('https://vimeo.com/7/0a1b2c3d4e');
    },
  );

  it.each([
    'https://vimeo.com/',
    'https://vimeo.com/about',
    'https://vimeo.com/1/2/3',
    'https://vimeo.com/user/76979871',
    'https://vimeo.com/channels/76979871',
    'https://vimeo.com/showcase/123',
    'https://player.vimeo.com/76979871',
    'https://player.vimeo.com/video/x',
    'https://vimeo.com.example.org/76979871',
    'https://vimeo.com/1234567890123456',
    'not an address',
  ])('%s names none', (address) => {
    expect(vimeoVideoOf(address)).toBeUndefined();
  });

  it('keeps nothing of a hash that is none', () => {
    expect(vimeoVideoOf('https://vimeo.com/7/<script>')).toEqual({ id: '7' });
    expect(vimeoVideoOf('https://player.vimeo.com/video/7?h=../x')).toEqual({ id: '7' });
  });
});
