// `captions=1` draws what is said over the talk, a line for each part, as YouTube does.
(() => {
  if (!new URLSearchParams(window.location.search).has('captions')) return;

  /** @param {string} tag @param {string} name @param {...Node} inside */
  function part(tag, name, ...inside) {
    const element = document.createElement(tag);
    element.className = name;
    element.append(...inside);
    return element;
  }

  const lines = ['Every node fails,', 'one after the other.'].map((words) => {
    const segment = part('span', 'ytp-caption-segment', document.createTextNode(words));
    return part('span', 'caption-visual-line', segment);
  });
  const text = part('span', 'captions-text', ...lines);
  document
    .querySelector('#movie_player')
    ?.append(part('div', 'ytp-caption-window-container', part('div', 'caption-window', text)));
})();
