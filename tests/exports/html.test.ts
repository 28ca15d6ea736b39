// @vitest-environment happy-dom
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildTalkDocument } from '../../components/exports/buildTalkDocument';
import { printHtml } from '../../components/exports/printHtml';
import { anyText, borg, documentNodes, hostileStrings, noteAt, words } from './examples';

const ALLOWED_ELEMENTS = new Set(
  'a blockquote br code del em h1 h2 h3 h4 h5 h6 hr img input li ol p pre strong table tbody td th thead tr ul'.split(
    ' ',
  ),
);

/** Returns the elements and attributes that do not belong in a plain document. */
function forbiddenParts(html: string): string[] {
  const { body } = new DOMParser().parseFromString(html, 'text/html');
  return [...body.querySelectorAll('*')].flatMap((element) => {
    const name = element.localName;
    const attributes = [...element.attributes].filter(
      ({ name: attribute, value }) =>
        /^on|^style$/.test(attribute) ||
        (/^(?:href|src)$/.test(attribute) && !/^(?:https?:|mailto:)/i.test(value)),
    );
    return [...(ALLOWED_ELEMENTS.has(name) ? [] : [name]), ...attributes.map((each) => each.name)];
  });
}

function print(text: string): string {
  const talk = { ...borg, guesses: { ...borg.guesses, title: text }, subject: text };
  const document = buildTalkDocument(talk, [noteAt(5, text, { quote: text })]);
  return printHtml(documentNodes(document, words));
}

describe('a document as HTML', () => {
  it.each(hostileStrings.map((text) => [text.slice(0, 60), text]))('is plain for %j', (_, text) => {
    expect(forbiddenParts(print(text))).toEqual([]);
  });

  it('is plain whatever is written', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        expect(forbiddenParts(print(text))).toEqual([]);
      }),
    );
  });

  it('says what was written', () => {
    const { body } = new DOMParser().parseFromString(print('a <b>bold</b> claim'), 'text/html');
    expect(body.querySelector('h1')?.textContent).toBe('a <b>bold</b> claim');
    expect(body.querySelector('li')?.textContent).toContain('0:05 a <b>bold</b> claim');
  });
});
