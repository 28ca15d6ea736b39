import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { paperLinksOf, slidesLinkOf, talkPageOf } from '../../components/talks/talkPage';
import { pageAddress } from '../../components/talks/webAddress';

const address = new URL('https://www.dotconferences.com/2015/06/a-talk?utm_source=x&id=7#t=3');

describe('the page of a talk', () => {
  it('has an address without its place and its visitor', () => {
    expect(pageAddress(address)).toBe('https://www.dotconferences.com/2015/06/a-talk?id=7');
  });

  it('is plain, bounded, and links to the web alone', () => {
    const page = talkPageOf(
      {
        title: 'A talk\u202E',
        excerpt: ' One.\n\n  Two.\u0007 ',
        text: 'x'.repeat(300_000),
        links: [
          { url: 'javascript:alert(1)', text: 'no' },
          { url: 'https://example.org/a', text: 'a' },
          { url: 'https://example.org/a', text: 'again' },
          ...Array.from({ length: 500 }, (_, n) => ({ url: `http://example.org/${n}`, text: '' })),
        ],
      },
      address,
      5,
    );
    expect(page).toMatchObject({ title: 'A talk', excerpt: 'One.\nTwo.', fetchedAt: 5 });
    expect(page?.byline).toBeUndefined();
    expect(page?.text).toHaveLength(200_000);
    expect(page?.links).toHaveLength(200);
    expect(page?.links[0]).toEqual({ url: 'https://example.org/a', text: 'a' });
  });

  it('is none where a page gives something else', () => {
    for (const raw of [
      undefined,
      null,
      'text',
      {},
      { title: 1, links: [] },
      { title: '', links: {} },
    ]) {
      expect(talkPageOf(raw, address, 0)).toBeUndefined();
    }
  });

  it('never throws, whatever a page gives', () => {
    const link = fc.record({ url: fc.oneof(fc.webUrl(), fc.string()), text: fc.string() });
    const read = fc.record({
      title: fc.string({ unit: 'binary' }),
      excerpt: fc.string({ unit: 'binary' }),
      text: fc.string({ unit: 'binary' }),
      links: fc.array(link),
    });
    fc.assert(
      fc.property(fc.oneof(read, fc.anything()), (raw) => {
        const page = talkPageOf(raw, address, 0);
        if (!page) return;
        expect(page.links.every(({ url }) => /^https?:/.test(url))).toBe(true);
        slidesLinkOf(page);
        paperLinksOf(page);
      }),
    );
  });

  it('tells slides from papers', () => {
    const links = [
      { url: 'https://example.org/about', text: 'About' },
      { url: 'https://speakerdeck.com/x/y', text: 'here' },
      { url: 'https://example.org/jepsen.pdf', text: '' },
      { url: 'https://example.org/borg', text: 'the Borg paper' },
    ];
    expect(slidesLinkOf({ links })).toBe('https://speakerdeck.com/x/y');
    expect(paperLinksOf({ links }).map(({ url }) => url)).toEqual([
      'https://example.org/jepsen.pdf',
      'https://example.org/borg',
    ]);
    expect(slidesLinkOf({ links: [] })).toBeUndefined();
    const deck = [{ url: 'https://example.org/talk.pdf', text: 'Slides (PDF)' }];
    expect(slidesLinkOf({ links: deck })).toBe('https://example.org/talk.pdf');
    expect(paperLinksOf({ links: deck })).toEqual([]);
  });
});
