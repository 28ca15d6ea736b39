import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { embedPictures, usedPictures } from '../placedPictures';
import { hastOf } from '../printHtml';
import type { BlockSource, Format } from './format';
import style from './htmlPage.css?inline';

/**
 * A complete HTML page with embedded pictures and styles. It loads nothing, so it works anywhere, and the browser can
 * print it to PDF. Its Content Security Policy stops the browser from running or loading anything.
 */
export const htmlPage: Format<BlockSource> = {
  id: 'html',
  label: 'formatHtml',
  async print(source) {
    const { title, language } = source;
    const { nodes } = await source.whole();
    const body = hastOf(nodes, await embedPictures(usedPictures(nodes, source.pictures)));
    const page: Root = {
      type: 'root',
      children: [
        { type: 'doctype' },
        element('html', { lang: language }, [
          element('head', {}, [
            element('meta', { charSet: 'utf-8' }),
            element('meta', {
              httpEquiv: ['Content-Security-Policy'],
              content: CONTENT_SECURITY_POLICY,
            }),
            element('meta', { name: 'viewport', content: 'width=device-width' }),
            element('title', {}, [{ type: 'text', value: title }]),
            element('style', {}, [{ type: 'text', value: style }]),
          ]),
          element('body', {}, [element('main', {}, body)]),
        ]),
      ],
    };
    return { content: `${toHtml(page)}\n`, extension: 'html', type: 'text/html' };
  },
};

const CONTENT_SECURITY_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}
