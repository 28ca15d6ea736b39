import { describe, expect, it } from 'vitest';
import { cccSlugOf, cccTalkId, cccUrl } from '../../components/sites/ccc';
import { talkLink } from '../../components/talks/links';

describe('an address of media.ccc.de', () => {
  it.each([
    'https://media.ccc.de/v/37c3-12345-a_talk',
    'https://media.ccc.de/v/37c3-12345-a_talk/',
    'http://media.ccc.de/v/37c3-12345-a_talk?x=1#t=90',
    'https://media.ccc.de/v/37c3-12345-a_talk/oembed',
  ])('%s names its recording', (address) => {
    expect(cccSlugOf(address)).toBe('37c3-12345-a_talk');
  });

  it.each([
    'https://media.ccc.de/',
    'https://media.ccc.de/v/a/related',
    'https://media.ccc.de/c/37c3',
    'https://cdn.media.ccc.de/v/a',
    'not an address',
  ])('%s names none', (address) => {
    expect(cccSlugOf(address)).toBeUndefined();
  });

  it('is linked to at a moment', () => {
    const talk = { id: cccTalkId('a_talk'), url: cccUrl('a_talk') };
    expect(talkLink(talk, 90.5)).toBe('https://media.ccc.de/v/a_talk#t=90');
  });
});
