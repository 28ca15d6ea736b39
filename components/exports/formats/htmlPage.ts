import type { Element, ElementContent, Root } from 'hast';
import { toHtml } from 'hast-util-to-html';
import { insideDocument, picturesShown } from '../placedPictures';
import { hastOf } from '../printHtml';
import type { BlockSource, Format } from './format';
import style from './htmlPage.css?inline';

/**
 * A page of its own: pictures and styles inside, nothing is loaded, so that it works anywhere; printed,
 * it is a PDF. Its policy keeps a browser from running or loading anything in it.
 */
export const htmlPage: Format<BlockSource> = {
  id: 'html',
  label: 'formatHtml',
  async print(source) {
    const { title, language } = source;
    const { nodes } = await source.whole();
    const body = hastOf(nodes, await insideDocument(picturesShown(nodes, source.pictures)));
    const page: Root = {
      type: 'root',
      children: [
        { type: 'doctype' },
        element('html', { lang: language }, [
          element('head', {}, [
            element('meta', { charSet: 'utf-8' }),
            element('meta', { httpEquiv: ['Content-Security-Policy'], content: POLICY }),
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

const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";

function element(
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[] = [],
): Element {
  return { type: 'element', tagName, properties, children };
}
