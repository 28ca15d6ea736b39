import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageAddress } from '../../components/sites/contract/webAddress';
import { paperLinksOf, slidesLinkOf } from '../../components/talks/pageLinks';
import { talkPageOf } from '../../components/talks/talkPage';

const address = new URL('https://www.dotconferences.com/2015/06/a-talk?utm_source=x&id=7#t=3');

const textOf = ({ text }: { text: string }) => text;

describe('the page of a talk', () => {
  it('has an address without its place and its visitor', () => {
    expect(pageAddress(address)).toBe('https://www.dotconferences.com/2015/06/a-talk?id=7');
  });

  it('is plain, bounded, and links to the web alone', () => {
    const page = talkPageOf(
      {
        url: address.href,
        title: 'A talk\u202E',
        talks: 1,
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
      { url: address.href, title: 1, links: [], talks: 1 },
      { url: address.href, title: '', links: {}, talks: 1 },
      { url: 'about:blank', title: '', links: [], talks: 1 },
      { url: address.href, title: 'Several talks', links: [], talks: 2 },
    ]) {
      expect(talkPageOf(raw, address, 0)).toBeUndefined();
    }
  });

  it('is none of a page that the tab has left, whatever place of it was shown', () => {
    const read = { title: 'A talk', links: [], talks: 0 };
    const here = `${address.origin}${address.pathname}?id=7#elsewhere`;
    expect(talkPageOf({ ...read, url: here }, address, 0)).toMatchObject({ title: 'A talk' });
    expect(talkPageOf({ ...read, url: `${address.origin}/` }, address, 0)).toBeUndefined();
  });

  it('is made at once of what a page made to be slow', () => {
    const raw = {
      url: address.href,
      title: ' '.repeat(1_000_000),
      talks: 0,
      excerpt: `${'\u200D'.repeat(500_000)}a`,
      text: `a${' '.repeat(199_990)}a`,
      links: Array.from({ length: 100_000 }, () => ({ url: 'https://example.org/', text: '' })),
    };
    // A quadratic step would take 50 seconds here and exceed the test's time limit.
    expect(talkPageOf(raw, address, 0)?.links).toHaveLength(1);
  });

  it('never throws, whatever a page gives', () => {
    const link = fc.record({ url: fc.oneof(fc.webUrl(), fc.string()), text: fc.string() });
    const read = fc.record({
      url: fc.constantFrom(address.href, 'x'),
      title: fc.string({ unit: 'binary' }),
      excerpt: fc.string({ unit: 'binary' }),
      text: fc.string({ unit: 'binary' }),
      links: fc.array(link),
      talks: fc.nat(1),
    });
    fc.assert(
      fc.property(fc.oneof(read, fc.anything()), (raw) => {
        const page = talkPageOf(raw, address, 0);
        if (!page) return;
        expect(page.links.every(({ url }) => /^https?:/.test(url))).toBe(true);
        const texts = [page.title, page.excerpt ?? '', page.text, ...page.links.map(textOf)];
        expect(texts.join('').replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202A-\u202E]/u);
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

  it.each([
    ['a speaker', 'https://speakerdeck.com/johnwilkes', '@johnwilkes', 'none'],
    ['a form', 'https://docs.google.com/forms/d/1', 'Feedback', 'none'],
    ['a name like it', 'https://notspeakerdeck.com/a/b', 'here', 'none'],
    ['a sentence', 'https://example.org/', `We slide into ${'it '.repeat(30)}`, 'none'],
    ['a newspaper', 'https://example.org/', 'The newspaper', 'none'],
    ['a presentation', 'https://docs.google.com/presentation/d/1', 'here', 'slides'],
    ['a file in Drive', 'https://drive.google.com/file/d/1/preview', 'here', 'slides'],
    ['a national host', 'https://fr.slideshare.net/a/b', 'here', 'slides'],
    ['a PDF in capitals', 'https://example.org/A.PDF', 'here', 'paper'],
    ['a paper in Drive', 'https://drive.google.com/file/d/1/view', 'The paper', 'paper'],
  ])('knows by words and address: %s', (_, url, label, kind) => {
    const page = { links: [{ url, text: label }] };
    expect(slidesLinkOf(page)).toBe(kind === 'slides' ? url : undefined);
    expect(paperLinksOf(page)).toEqual(kind === 'paper' ? page.links : []);
  });

  it('names no more papers than a talk has, and takes no second deck for one', () => {
    const papers = Array.from({ length: 40 }, (_, n) => ({
      url: `https://example.org/${n}.pdf`,
      text: '',
    }));
    expect(paperLinksOf({ links: papers })).toHaveLength(5);
    const decks = [1, 2].map((n) => ({ url: `https://example.org/${n}.pdf`, text: 'Slides' }));
    expect(paperLinksOf({ links: decks })).toEqual([]);
  });
});
