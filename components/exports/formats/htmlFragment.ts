import { printPastableHtml } from '../printPastableHtml';
import type { BlockSource, Format } from './format';
import { pictureFiles } from './pictureFiles';
import { zipFiles } from './zipFiles';

/** HTML for a blog: headings, paragraphs, links and lists without styles. Pictures are separate files. */
export const htmlFragment: Format<BlockSource> = {
  id: 'html-fragment',
  label: 'formatHtmlFragment',
  async print(source) {
    const { places, files } = await pictureFiles(source);
    const content = `${printPastableHtml((await source.whole()).nodes, places)}\n`;
    if (files.length === 0) return { content, extension: 'html', type: 'text/html' };
    return zipFiles([[`${source.fileName}.html`, content], ...files]);
  },
};
