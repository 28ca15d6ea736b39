import { browser } from 'wxt/browser';
import { type NotePreview, onMessage, sendMessage } from '../../components/messages';
import { formatTimestamp } from '../../components/talks/timestamp';

/** Shows the note of a mark that is pointed at; the page around it can neither read nor click it. */
const playerId = location.hash.slice(1);
document.documentElement.lang = browser.i18n.getMessage('languageTag');

function show({ at, text, side }: NotePreview): void {
  const note = document.querySelector('main');
  const time = document.querySelector('time');
  const words = document.querySelector('p');
  if (!note || !time || !words) return;
  time.textContent = formatTimestamp(at);
  words.textContent = text || browser.i18n.getMessage('kindBookmark');
  note.hidden = false;
  document.body.dataset['side'] = side;
}

onMessage('showPreview', ({ data }) => {
  if (data.playerId === playerId) show(data);
});
void sendMessage('previewReady', { playerId }).then((note) => note && show(note));
