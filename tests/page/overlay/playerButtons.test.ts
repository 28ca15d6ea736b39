// @vitest-environment happy-dom
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sendMessage } from '../../../components/messages';
import {
  createPlayerButtons,
  type PlayerButtons,
} from '../../../components/page/overlay/playerButtons';

vi.mock(
  import('../../../components/messages'),
  () => ({ sendMessage: vi.fn<() => Promise<void>>(async () => {}) }) as never,
);

describe('the buttons over a talk', () => {
  let running: AbortController;
  let root: ShadowRoot;
  let video: HTMLVideoElement;
  let buttons: PlayerButtons;
  let isWriting: boolean;

  beforeEach(() => {
    vi.useFakeTimers();
    vi.mocked(sendMessage).mockClear();
    HTMLElement.prototype.showPopover = () => {};
    const made = vi.spyOn(Element.prototype, 'attachShadow');
    made.mockClear();
    video = document.createElement('video');
    video.getBoundingClientRect = () => new DOMRect(100, 50, 640, 360);
    document.body.replaceChildren(video);
    running = new AbortController();
    isWriting = false;
    buttons = createPlayerButtons(document, 'player', () => isWriting, running.signal);
    root = made.mock.results[0]?.value as ShadowRoot;
    buttons.draw(video);
  });

  afterEach(() => {
    running.abort();
    vi.useRealTimers();
  });

  function hear(
    target: EventTarget,
    type: string,
    init: PointerEventInit,
    isTrusted: boolean,
  ): void {
    const event = new PointerEvent(type, { bubbles: true, composed: true, ...init });
    Object.defineProperty(event, 'isTrusted', { value: isTrusted });
    target.dispatchEvent(event);
  }
  const point = (clientX: number, clientY: number, isTrusted = true, pointerType = 'mouse'): void =>
    hear(document.body, 'pointermove', { clientX, clientY, pointerType }, isTrusted);
  const areShown = (): boolean => root.host.isConnected;

  it('come with the pointer over the video and go when it leaves or rests', () => {
    expect(areShown()).toBe(false);
    point(300, 200);
    expect(areShown()).toBe(true);
    vi.advanceTimersByTime(2000);
    point(310, 200);
    vi.advanceTimersByTime(2000);
    expect(areShown()).toBe(true);
    vi.advanceTimersByTime(600);
    expect(areShown()).toBe(false);
    point(320, 200);
    point(320, 420);
    expect(areShown()).toBe(false);
    point(320, 200);
    hear(document.body, 'pointerout', { relatedTarget: null }, true);
    expect(areShown()).toBe(false);
  });

  it('do not come for a page that plays the pointer, for a finger, or beside the video', () => {
    point(300, 200, false);
    point(300, 200, true, 'touch');
    point(99, 200);
    point(300, 411);
    expect(areShown()).toBe(false);
  });

  it('do not come over a small video, an open note, or a video that is no known talk', () => {
    video.getBoundingClientRect = () => new DOMRect(100, 50, 199, 112);
    point(150, 100);
    expect(areShown()).toBe(false);
    video.getBoundingClientRect = () => new DOMRect(100, 50, 640, 360);
    isWriting = true;
    point(300, 200);
    expect(areShown()).toBe(false);
    isWriting = false;
    point(300, 200);
    expect(areShown()).toBe(true);
    isWriting = true;
    buttons.draw(video);
    expect(areShown()).toBe(false);
    isWriting = false;
    buttons.draw(undefined);
    point(300, 200);
    expect(areShown()).toBe(false);
  });

  it('act on real presses alone, have names, and are no stop of the Tab key', () => {
    point(300, 200);
    const [note, ...others] = root.querySelectorAll('button');
    expect([note, ...others].every((button) => button?.tabIndex === -1)).toBe(true);
    expect(note?.ariaLabel).toBe('Take a note at this moment');
    const heard = vi.fn<() => void>();
    document.documentElement.addEventListener('click', heard, { once: true });
    if (note) hear(note, 'click', {}, false);
    expect(sendMessage).not.toHaveBeenCalled();
    if (note) hear(note, 'click', {}, true);
    expect(sendMessage).toHaveBeenCalledWith('buttonPressed', {
      playerId: 'player',
      button: 'note',
      pressedAt: expect.closeTo(Date.now(), -3) as number,
    });
    expect(heard).not.toHaveBeenCalled();
    expect(areShown()).toBe(false);
  });

  it('leave the page when the player stops', () => {
    point(300, 200);
    running.abort();
    expect(areShown()).toBe(false);
    point(300, 200);
    expect(areShown()).toBe(false);
  });
});
