// Remembers every key event that the page hears, as a rival extension does that listens on the window, before all
// others. A test asks `window.heard` whether a note was overheard.
/** @type {{ type: string, key: string, phase: 'capture' | 'bubble' }[]} */
const heard = [];
Object.assign(window, { heard });

const types = [
  'keydown',
  'keypress',
  'keyup',
  'beforeinput',
  'input',
  'compositionstart',
  'compositionend',
];

/**
 * With `rival=1` it takes every key for itself and lets nobody else have one, but for those with Alt: in Firefox a page
 * that prevents a key keeps it from the browser's own shortcuts, too.
 */
const takesAll = new URLSearchParams(window.location.search).has('rival');

/** @param {Event} event */
function textOf(event) {
  if (event instanceof KeyboardEvent) return event.key;
  return event instanceof InputEvent || event instanceof CompositionEvent ? (event.data ?? '') : '';
}

for (const type of types) {
  for (const phase of /** @type {const} */ (['capture', 'bubble'])) {
    const capture = phase === 'capture';
    window.addEventListener(
      type,
      (event) => {
        heard.push({ type, key: textOf(event), phase });
        if (!takesAll || (event instanceof KeyboardEvent && event.altKey)) return;
        event.preventDefault();
        event.stopImmediatePropagation();
      },
      { capture },
    );
  }
}
