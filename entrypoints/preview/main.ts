import { browser } from 'wxt/browser';
import { onMessage, sendMessage } from '../../components/messages';
import type { NotePreview } from '../../components/messages/composer';
import { formatTimestamp } from '../../components/talks/timestamp';
import { setPageLanguage } from '../../components/ui/pageLanguage';

/** Shows the note of the marker under the pointer. The page around this frame can neither read nor click it. */
const playerId = location.hash.slice(1);
setPageLanguage();

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
