// The chapters of the talk that the page was opened with: `chapters=list` as cards, `chapters=text` as lines of the
// description. After an in-page navigation they are stale, as YouTube's are for a while.
(() => {
  const query = new URLSearchParams(window.location.search);
  const form = query.get('chapters');
  const metadata = document.querySelector('ytd-watch-metadata');
  if (form === null || !metadata) return;
  const chapters = [
    { at: 0, stamp: '0:00', title: 'Why clusters' },
    { at: 12, stamp: '0:12', title: 'What broke' },
    { at: 40, stamp: '0:40', title: 'What holds' },
  ];

  /** @param {number} at @param {...Node} inside */
  function linkTo(at, ...inside) {
    const link = document.createElement('a');
    link.href = `/watch?v=${query.get('v')}&t=${at}s`;
    link.append(...inside);
    return link;
  }

  /** @param {string} tag @param {string} id @param {string} text */
  function line(tag, id, text) {
    const element = document.createElement(tag);
    element.id = id;
    element.textContent = text;
    return element;
  }

  if (form === 'list') {
    for (const { at, stamp, title } of chapters) {
      const details = document.createElement('div');
      details.id = 'details';
      details.append(line('h4', '', title), line('div', 'time', stamp));
      const card = document.createElement('ytd-macro-markers-list-item-renderer');
      card.append(linkTo(at, details));
      metadata.append(card);
    }
    return;
  }
  const text = document.createElement('span');
  text.className = 'yt-core-attributed-string';
  text.append('Recorded in Paris.\n');
  for (const { at, stamp, title } of chapters) {
    text.append(linkTo(at, document.createTextNode(stamp)), ` - ${title}\n`);
  }
  const description = document.createElement('yt-attributed-string');
  description.append(text);
  metadata.append(description);
})();
