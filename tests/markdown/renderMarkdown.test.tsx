// @vitest-environment happy-dom
import { cleanup, render } from '@testing-library/react';
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { renderMarkdown } from '../../components/markdown/renderMarkdown';
import { anyText, hostileStrings } from '../exports/examples';

function rendered(source: string): HTMLElement {
  cleanup();
  return render(<>{renderMarkdown(source)}</>).container;
}

/** Returns the tag names of the rendered elements, in order. */
const tagsIn = (source: string): string[] =>
  [...rendered(source).querySelectorAll('*')].map(({ tagName }) => tagName.toLowerCase());

afterEach(cleanup);

describe('a note in Markdown', () => {
  it.each([
    ['*a* **b** ~~c~~ `d`', ['p', 'em', 'strong', 'del', 'code']],
    ['# a', ['p', 'strong']],
    ['> a', ['blockquote', 'p']],
    ['- a\n- b', ['ul', 'li', 'p', 'li', 'p']],
    ['3. a', ['ol', 'li', 'p']],
    ['```js\na\n```', ['pre', 'code']],
    ['a  \nb', ['p', 'br']],
    ['---', ['hr']],
    ['see #raft', ['p', 'span']],
    ['`#raft`', ['p', 'code']],
    ['|a||\n|-|-|\n|b|c|', 'div table thead tr th td tbody tr td td'.split(' ')],
  ])('%j is %j', (source, elements) => {
    expect(tagsIn(source)).toEqual(elements);
  });

  it('keeps the lines and the count of a list', () => {
    expect(rendered('a\nb').textContent).toBe('a\nb');
    expect(rendered('3. a').querySelector('ol')?.getAttribute('start')).toBe('3');
  });

  it('says which boxes of a list are checked', () => {
    expect(rendered('- [x] a\n- [ ] b').textContent).toBe('☑donea☐to dob');
  });

  it('opens its links beside the page and names no page to them', () => {
    const links = [
      ...rendered('[a](https://a.b/c) https://d.e ![i](https://f.g/h.png)').querySelectorAll('a'),
    ];
    expect(links.map(({ href }) => href)).toEqual([
      'https://a.b/c',
      'https://d.e/',
      'https://f.g/h.png',
    ]);
    expect(links.map(({ target, rel }) => [target, rel])).toEqual(
      links.map(() => ['_blank', 'noopener noreferrer']),
    );
    expect(links.map(({ textContent }) => textContent)).toEqual([
      'a (opens in a new tab)',
      'https://d.e (opens in a new tab)',
      'i (opens in a new tab)',
    ]);
  });

  it('is text where it would be more', () => {
    expect(rendered('<img src=x onerror=alert(1)>').textContent).toBe(
      '<img src=x onerror=alert(1)>',
    );
    expect(tagsIn('[a](javascript:alert(1))')).toEqual(['p']);
  });

  it('has elements of its own alone, whatever was typed', () => {
    const known = new Set(
      'p strong em del code pre br hr ul ol li blockquote a span div table thead tbody tr th td'.split(
        ' ',
      ),
    );
    const source = fc.oneof(fc.constantFrom(...hostileStrings), anyText);
    fc.assert(
      fc.property(source, (typed) => {
        const elements = [...rendered(typed.slice(0, 5000)).querySelectorAll('*')];
        expect(elements.filter(({ localName }) => !known.has(localName))).toEqual([]);
        for (const { attributes } of elements) {
          for (const { name, value } of attributes) {
            expect(name).toMatch(/^(?:class|dir|href|target|rel|start|aria-hidden)$/);
            expect(name !== 'href' || /^(?:https?:\/\/|mailto:)/i.test(value)).toBe(true);
          }
        }
      }),
      { numRuns: 300 },
    );
  });
});
