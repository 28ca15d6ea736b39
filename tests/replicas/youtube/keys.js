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

/** @param {Event} event */
function textOf(event) {
  if (event instanceof KeyboardEvent) return event.key;
  return event instanceof InputEvent || event instanceof CompositionEvent ? (event.data ?? '') : '';
}

for (const type of types) {
  for (const phase of /** @type {const} */ (['capture', 'bubble'])) {
    const capture = phase === 'capture';
    window.addEventListener(type, (event) => heard.push({ type, key: textOf(event), phase }), {
      capture,
    });
  }
}
