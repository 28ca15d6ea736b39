import { browser } from 'wxt/browser';
import { sendMessage } from '../../messages';
import type { ButtonPress, PlayerId } from '../../messages/player';

/** The mouse's way to the note field and to the panel, over a video under the pointer. */
export interface PlayerButtons {
  /** @param video the one that has them; none for one that is no known talk */
  draw(video: HTMLVideoElement | undefined): void;
}

/** Milliseconds that they stay after the pointer's last move. */
const A_WHILE = 2500;

/** Pixels: a smaller video has no room for them. */
const LEAST = { width: 200, height: 112 };
const SIZE = 36;
const GAP = 8;

// At the left edge, in the middle: no site and no browser has controls or captions there.
const BOX: Partial<CSSStyleDeclaration> = {
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: 'none',
  overflow: 'visible',
  background: 'transparent',
};
const BUTTON: Partial<CSSStyleDeclaration> = {
  display: 'grid',
  placeItems: 'center',
  boxSizing: 'border-box',
  width: `${SIZE}px`,
  height: `${SIZE}px`,
  margin: `0 0 ${GAP}px`,
  padding: '0',
  border: '1px solid rgb(255 255 255 / 0.6)',
  borderRadius: '50%',
  background: 'rgb(0 0 0 / 0.7)',
  color: '#fff',
  cursor: 'pointer',
};

const PICTURES: Readonly<Record<ButtonPress['button'], string>> = {
  note: 'M10.8 2.7l2.5 2.5L5.6 12.9l-3.1.6.6-3.1zM9.2 4.3l2.5 2.5',
  panel: 'M2.5 3.5h11v9h-11zM9.5 3.5v9M11 6h1M11 8h1',
};

/**
 * Makes the buttons of one player. They come with the pointer and are no stop of the Tab key: commands
 * do the same. They are a popover, which is painted over what the site draws; what is outside of a
 * fullscreen element takes no click, so that they are put into it then.
 * @param isWriting they make room for the note field
 * @param signal its abort removes them
 */
export function createPlayerButtons(
  page: Document,
  playerId: PlayerId,
  isWriting: () => boolean,
  signal: AbortSignal,
): PlayerButtons {
  const host = page.createElement('div');
  const root = host.attachShadow({ mode: 'closed' });
  const box = page.createElement('div');
  let video: HTMLVideoElement | undefined;
  let following: AbortController | undefined;
  let end: ReturnType<typeof setTimeout> | undefined;
  host.style.setProperty('all', 'initial', 'important');
  box.popover = 'manual';
  Object.assign(box.style, BOX);
  root.append(box);

  function press(button: ButtonPress['button'], { timeStamp }: Event): void {
    const age = Math.max(0, performance.now() - timeStamp);
    hide();
    // The background is gone after an update; then the page has to be loaded anew.
    void sendMessage('buttonPressed', { playerId, button, pressedAt: Date.now() - age }).catch(
      () => {},
    );
  }
  box.append(buttonOf(page, 'note', 'buttonNote', press));
  // Firefox lets no page open its sidebar.
  if (!import.meta.env.FIREFOX) box.append(buttonOf(page, 'panel', 'buttonPanel', press));
  // The player around it would take a press for its own.
  for (const type of ['pointerdown', 'pointerup', 'mouseup', 'click', 'dblclick']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  host.addEventListener('mousedown', (event) => {
    event.stopPropagation();
    // The focus stays where it is.
    event.preventDefault();
  });

  function hide(): void {
    clearTimeout(end);
    host.remove();
  }

  function show(shown: DOMRect, under: Element): void {
    if (host.parentElement !== under) under.append(host);
    if (!box.matches(':popover-open')) box.showPopover();
    const top = Math.max(0, shown.top);
    const bottom = Math.min(page.documentElement.clientHeight, shown.bottom);
    const height = box.childElementCount * (SIZE + GAP) - GAP;
    box.style.left = `${Math.max(0, shown.left) + GAP}px`;
    box.style.top = `${(top + bottom - height) / 2}px`;
    clearTimeout(end);
    end = setTimeout(hideUnlessUsed, A_WHILE);
  }

  /** A pointer that rests on a button is about to press it. */
  function hideUnlessUsed(): void {
    if (!box.matches(':hover')) hide();
  }

  const follow = ({ isTrusted, clientX, clientY, pointerType }: PointerEvent): void => {
    // A page that plays the pointer is shown nothing.
    if (!isTrusted || pointerType === 'touch' || !video) return;
    const shown = video.getBoundingClientRect();
    const { left, top, right, bottom } = shown;
    const isOver = clientX >= left && clientX < right && clientY >= top && clientY < bottom;
    const isLarge = shown.width >= LEAST.width && shown.height >= LEAST.height;
    const under = page.fullscreenElement ?? page.documentElement;
    // A bare video has nothing in it that is shown.
    if (isOver && isLarge && !isWriting() && under !== video) show(shown, under);
    else hide();
  };

  /** The pointer went out of the window, or into a frame: no move tells of that. */
  const leave = ({ isTrusted, relatedTarget }: PointerEvent): void => {
    const isAway = relatedTarget === null || relatedTarget instanceof HTMLIFrameElement;
    if (isTrusted && isAway) hide();
  };

  function remove(): void {
    following?.abort();
    following = undefined;
    hide();
  }
  signal.addEventListener('abort', remove);

  return {
    draw(known) {
      video = known;
      if (!known) return remove();
      if (isWriting()) hide();
      if (following) return;
      following = new AbortController();
      const options = { capture: true, passive: true, signal: following.signal };
      page.addEventListener('pointermove', follow, options);
      page.addEventListener('pointerout', leave, options);
      page.addEventListener('fullscreenchange', hide, { signal: following.signal });
    },
  };
}

function buttonOf(
  page: Document,
  button: ButtonPress['button'],
  name: 'buttonNote' | 'buttonPanel',
  press: (button: ButtonPress['button'], event: Event) => void,
): HTMLElement {
  const element = page.createElement('button');
  const picture = page.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const stroke = page.createElementNS('http://www.w3.org/2000/svg', 'path');
  Object.assign(element.style, BUTTON);
  element.type = 'button';
  element.tabIndex = -1;
  element.title = element.ariaLabel = browser.i18n.getMessage(name);
  stroke.setAttribute('d', PICTURES[button]);
  const attributes = { viewBox: '0 0 16 16', width: '18', height: '18', fill: 'none' };
  const strokes = { stroke: 'currentColor', 'stroke-width': '1.4', 'aria-hidden': 'true' };
  for (const [key, value] of Object.entries({ ...attributes, ...strokes })) {
    picture.setAttribute(key, value);
  }
  picture.append(stroke);
  element.append(picture);
  element.addEventListener('click', (event) => {
    if (event.isTrusted) press(button, event);
  });
  return element;
}
