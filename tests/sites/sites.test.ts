import { describe, expect, it } from 'vitest';
import { siteOf, sites } from '../../components/sites/all';

const ours = [
  'https://www.youtube.com/watch?v=wy3L7XUq-g0',
  'https://m.youtube.com/watch?v=wy3L7XUq-g0',
  'https://www.youtube.com/embed/wy3L7XUq-g0?start=3',
  'https://www.youtube-nocookie.com/embed/wy3L7XUq-g0',
];
const others = [
  'https://www.youtube.com.evil.example/watch?v=wy3L7XUq-g0',
  'https://notyoutube.com/watch?v=wy3L7XUq-g0',
  'https://example.org/?https://www.youtube.com/watch?v=wy3L7XUq-g0',
];

describe('sites', () => {
  it.each(ours)('serves %s', (address) => {
    const url = new URL(address);
    expect(siteOf(url)?.talkId(url)).toBe('youtube:wy3L7XUq-g0');
  });

  it.each(others)('does not serve %s', (address) => {
    expect(siteOf(new URL(address))).toBeUndefined();
  });

  it.each([
    'https://vimeo.com/76979871',
    'https://www.vimeo.com/76979871/0a1b2c3d4e',
    'https://vimeo.com/channels/staffpicks/76979871',
    'https://vimeo.com/showcase/5/video/76979871',
    'https://player.vimeo.com/video/76979871?h=0a1b2c3d4e',
  ])('serves %s', (address) => {
    const url = new URL(address);
    expect(siteOf(url)?.talkId(url)).toBe('vimeo:76979871');
  });

  it.each([
    'https://media.ccc.de/v/37c3-12345-a_talk',
    'https://media.ccc.de/v/37c3-12345-a_talk/#t=5',
  ])('serves %s', (address) => {
    const url = new URL(address);
    expect(siteOf(url)?.talkId(url)).toBe('ccc:37c3-12345-a_talk');
  });

  it('names no talk on a page that plays none', () => {
    const url = new URL('https://www.youtube.com/');
    expect(siteOf(url)?.talkId(url)).toBeUndefined();
  });

  it.each([...ours, ...others])('lets at most one site serve %s', (address) => {
    expect(sites.filter((site) => site.serves(new URL(address))).length).toBeLessThanOrEqual(1);
  });
});
