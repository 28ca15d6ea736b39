// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { readPage } from '../../components/page/readPage';

function pageOf(html: string): Document {
  return new DOMParser().parseFromString(html, 'text/html');
}

const long = 'What the speaker saw break, what was tried first, and what holds now. '.repeat(20);

const linked = `<p>${long}${[
  'javascript:ran=1',
  'data:text/html,x',
  'file:///etc/passwd',
  'https://example.org/',
]
  .map((url) => `<a href="${url}">Slides</a>`)
  .join('')}</p>`;

describe('reading a page', () => {
  it('gives its article with its links, and leaves the page as it was', () => {
    const page = pageOf(
      `<title>A talk</title><nav>Talks</nav><article><h1>A talk</h1><p>${long}</p>
       <p>${long} <a href="https://example.org/slides">Slides</a></p></article>`,
    );
    const before = page.documentElement.outerHTML;
    const read = readPage(page);
    expect(read.text).toContain('what was tried first');
    expect(read.links).toEqual([{ url: 'https://example.org/slides', text: 'Slides' }]);
    expect(page.documentElement.outerHTML).toBe(before);
  });

  it('keeps blocks apart, and what is not the article out', () => {
    const read = readPage(
      pageOf(
        `<title>A talk</title><nav><p>The menu</p></nav><article><h2>Head</h2><p>${long}</p><p>One,
         <em>two</em></p><p>three<br>four</p></article><script>scripted()</script>`,
      ),
    );
    expect(read.text?.split('\n').slice(-3)).toEqual(['One, two', 'three', 'four']);
    expect(read.text).not.toMatch(/menu|scripted/);
  });

  it('counts the talks that the page shows in frames, each once', () => {
    const embed = (id: string) => `<iframe src="https://www.youtube.com/embed/${id}"></iframe>`;
    const talks = (body: string) => readPage(pageOf(`<title>x</title>${body}`)).talks;
    expect(talks(embed('wy3L7XUq-g0'))).toBe(1);
    expect(talks(embed('wy3L7XUq-g0') + embed('wy3L7XUq-g0'))).toBe(1);
    expect(talks(embed('wy3L7XUq-g0') + embed('w7o9xNyZCQo'))).toBe(2);
    expect(talks('<iframe></iframe><iframe src="https://example.org/"></iframe>')).toBe(0);
  });

  it('gives no more of a page of a megabyte than is kept', () => {
    const paragraphs = `<p>${long}<a href="/slides">x</a></p>`.repeat(700);
    const read = readPage(pageOf(`<title>x</title><article>${paragraphs}</article>`));
    expect(read.text).toHaveLength(200_000);
    expect(read.links.length).toBeLessThanOrEqual(200);
  });

  it('gives the title of a page without an article', () => {
    expect(readPage(pageOf('<title>Nothing</title>'))).toMatchObject({
      title: 'Nothing',
      links: [],
    });
  });

  it('gives links of the web alone', () => {
    const page = pageOf(`<title>x</title><article><p>${long}</p>${linked}</article>`);
    expect(readPage(page).links.map(({ url }) => url)).toEqual(['https://example.org/']);
  });

  it.each([
    ['a broken page', '<title>x</title><p><b><table><td></b><article>'],
    [
      'a page that scripts',
      `<title>x</title><script>globalThis.ran = 1</script><p onclick="ran=1">${long}`,
    ],
    ['a page without a body', '<title>x</title>'],
    ['a deep page', `<title>x</title>${'<div>'.repeat(400)}${long}`],
    ['a page of another base', `<title>x</title><base href="javascript:ran=1//">${linked}`],
    [
      "a page that names its parts like the document's own",
      `<title>x</title>${['title', 'cloneNode', 'querySelectorAll', 'documentElement', 'body']
        .map((name) => `<form name="${name}"><input name="parentNode"></form>`)
        .join('')}<article><p>${long}</p></article>`,
    ],
    [
      'a page that changes between HTML and others',
      `<title>x</title><svg><foreignObject><math><mtext><table><mglyph><style><img src=x onerror="ran=1">
       </style></mglyph></table></mtext></math></foreignObject></svg><article><p>${long}</p></article>`,
    ],
    [
      'a page with frames and templates in its article',
      `<title>x</title><article><iframe srcdoc="<script>ran=1</script>"></iframe><template><p>${long}</p>
       </template><object data="data:text/html,<script>ran=1</script>"></object><p>${long}</p></article>`,
    ],
    [
      'a page of nothing but signs',
      `<title>x</title><p>${'\u202E\u0000\uFFFF\uD800'.repeat(2000)}</p>`,
    ],
    ['a page of one long word', `<title>x</title><article><p>${'x'.repeat(500_000)}</p></article>`],
    ['a page of too many elements', `<title>x</title>${'<p>a</p>'.repeat(21_000)}`],
  ])('comes to no harm by %s', (_, html) => {
    expect(readPage(pageOf(html)).title).toBe('x');
    expect('ran' in globalThis).toBe(false);
  });
});
