import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../components/page/readPage';

/** Injected into the page around a player when a note is taken; returns the page's content. */
export default defineUnlistedScript(() => readPage(document));
