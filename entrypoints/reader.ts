import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readPage } from '../components/page/readPage';

/** Comes into the page around a player when a note is taken there, and gives what the page says. */
export default defineUnlistedScript(() => readPage(document));
