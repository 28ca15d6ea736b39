import { browser } from 'wxt/browser';
import { sendMessage } from '../../messages';
import type { ButtonPress, PlayerId } from '../../messages/player';
import { BARE_BOX } from './bareBox';

/** Buttons that open the composer and the panel, over the video under the pointer. */
export interface PlayerButtons {
  /** @param video the video of a known talk; undefined removes the buttons */
  draw(video: HTMLVideoElement | undefined): void;
}

/** How long the buttons stay after the pointer's last move. */
const HIDE_AFTER_MS = 2500;

/** A smaller video has no room for the buttons. */
const MIN_VIDEO_PX = { width: 200, height: 112 };
const BUTTON_SIZE_PX = 36;
const GAP_PX = 8;

// The buttons lie in the middle of the left edge, where no site and no browser has controls or captions.
const BOX_STYLE: Partial<CSSStyleDeclaration> = {
  ...BARE_BOX,
  overflow: 'visible',
  background: 'transparent',
};
const BUTTON_STYLE: Partial<CSSStyleDeclaration> = {
  display: 'grid',
  placeItems: 'center',
  boxSizing: 'border-box',
  width: `${BUTTON_SIZE_PX}px`,
  height: `${BUTTON_SIZE_PX}px`,
  margin: `0 0 ${GAP_PX}px`,
  padding: '0',
  border: '1px solid rgb(255 255 255 / 0.6)',
  borderRadius: '50%',
  background: 'rgb(0 0 0 / 0.7)',
  color: '#fff',
  cursor: 'pointer',
};

/** Path data of the icons, in a box of 16 by 16. */
const ICON_PATHS: Readonly<Record<ButtonPress['button'], string>> = {
  note: 'M10.8 2.7l2.5 2.5L5.6 12.9l-3.1.6.6-3.1zM9.2 4.3l2.5 2.5',
  panel: 'M2.5 3.5h11v9h-11zM9.5 3.5v9M11 6h1M11 8h1',
};

/**
 * Creates the buttons of one player. They appear with the pointer and are no Tab stop: commands do the
 * same. They are a popover, which is painted over everything that the site draws. In fullscreen they
 * are moved into the fullscreen element, because an element outside of it receives no clicks.
 * @param isWriting true hides the buttons, to make room for the composer
 * @param signal its abort removes the buttons
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
  let hideTimer: ReturnType<typeof setTimeout> | undefined;
  host.style.setProperty('all', 'initial', 'important');
  box.popover = 'manual';
  Object.assign(box.style, BOX_STYLE);
  root.append(box);

  function press(button: ButtonPress['button'], { timeStamp }: Event): void {
    const ageMs = Math.max(0, performance.now() - timeStamp);
    hide();
    // After an update no background answers until the page is reloaded.
    void sendMessage('buttonPressed', { playerId, button, pressedAt: Date.now() - ageMs }).catch(
      () => {},
    );
  }
  box.append(createButton(page, 'note', 'buttonNote', press));
  // Firefox does not let a page's click open the sidebar.
  if (!import.meta.env.FIREFOX) box.append(createButton(page, 'panel', 'buttonPanel', press));
  // The site's player would treat the press as one of its own, such as play or pause.
  for (const type of ['pointerdown', 'pointerup', 'mouseup', 'click', 'dblclick']) {
    host.addEventListener(type, (event) => event.stopPropagation());
  }
  host.addEventListener('mousedown', (event) => {
    event.stopPropagation();
    // Keeps the focus where it is.
    event.preventDefault();
  });

  function hide(): void {
    clearTimeout(hideTimer);
    host.remove();
  }

  function show(shown: DOMRect, under: Element): void {
    if (host.parentElement !== under) under.append(host);
    if (!box.matches(':popover-open')) box.showPopover();
    const top = Math.max(0, shown.top);
    const bottom = Math.min(page.documentElement.clientHeight, shown.bottom);
    const height = box.childElementCount * (BUTTON_SIZE_PX + GAP_PX) - GAP_PX;
    box.style.left = `${Math.max(0, shown.left) + GAP_PX}px`;
    box.style.top = `${(top + bottom - height) / 2}px`;
    clearTimeout(hideTimer);
    hideTimer = setTimeout(hideUnlessHovered, HIDE_AFTER_MS);
  }

  /** A pointer that rests on a button is probably about to press it. */
  function hideUnlessHovered(): void {
    if (!box.matches(':hover')) hide();
  }

  const follow = ({ isTrusted, clientX, clientY, pointerType }: PointerEvent): void => {
    // Events that the page makes up have no effect.
    if (!isTrusted || pointerType === 'touch' || !video) return;
    const shown = video.getBoundingClientRect();
    const { left, top, right, bottom } = shown;
    const isOver = clientX >= left && clientX < right && clientY >= top && clientY < bottom;
    const isLarge = shown.width >= MIN_VIDEO_PX.width && shown.height >= MIN_VIDEO_PX.height;
    const under = page.fullscreenElement ?? page.documentElement;
    // The browser does not render the children of a video element that is fullscreen itself.
    if (isOver && isLarge && !isWriting() && under !== video) show(shown, under);
    else hide();
  };

  /** Leaving the window or entering a frame fires `pointerout` and no `pointermove`. */
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

function createButton(
  page: Document,
  button: ButtonPress['button'],
  name: 'buttonNote' | 'buttonPanel',
  press: (button: ButtonPress['button'], event: Event) => void,
): HTMLElement {
  const element = page.createElement('button');
  const icon = page.createElementNS('http://www.w3.org/2000/svg', 'svg');
  const path = page.createElementNS('http://www.w3.org/2000/svg', 'path');
  Object.assign(element.style, BUTTON_STYLE);
  element.type = 'button';
  element.tabIndex = -1;
  element.title = element.ariaLabel = browser.i18n.getMessage(name);
  path.setAttribute('d', ICON_PATHS[button]);
  const attributes = { viewBox: '0 0 16 16', width: '18', height: '18', fill: 'none' };
  const strokes = { stroke: 'currentColor', 'stroke-width': '1.4', 'aria-hidden': 'true' };
  for (const [key, value] of Object.entries({ ...attributes, ...strokes })) {
    icon.setAttribute(key, value);
  }
  icon.append(path);
  element.append(icon);
  element.addEventListener('click', (event) => {
    if (event.isTrusted) press(button, event);
  });
  return element;
}
