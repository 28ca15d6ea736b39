import { printPastable } from '../printPastableHtml';
import type { BlockSource, Format } from './format';
import { pictureFiles } from './pictureFiles';
import { zipped } from './zipFiles';

/** For a blog: headings, paragraphs, links, lists, and no styles; pictures are files beside it. */
export const htmlFragment: Format<BlockSource> = {
  id: 'html-fragment',
  label: 'formatHtmlFragment',
  async print(source) {
    const { places, files } = await pictureFiles(source);
    const content = `${printPastable((await source.whole()).nodes, places)}\n`;
    if (files.length === 0) return { content, extension: 'html', type: 'text/html' };
    return zipped([[`${source.fileName}.html`, content], ...files]);
  },
};
