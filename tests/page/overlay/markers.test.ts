// @vitest-environment happy-dom
import * as v from 'valibot';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { NoteId } from '../../../components/notebook/note';
import { createMarkerBar, type MarkerCallbacks } from '../../../components/page/overlay/markers';

const id = v.parse(NoteId, '01a2058f-1749-70e7-a315-000000000001');
const marker = (at: number) => ({ id, at });

const use = (onPoint: MarkerCallbacks['onPoint'] = () => {}): MarkerCallbacks => ({
  onPoint,
  now: () => 0,
  go: () => {},
});

/** Returns the same spy at every call. */
const spyOnRoots = () => vi.spyOn(Element.prototype, 'attachShadow');

describe('the marks on the bar', () => {
  let bar: HTMLElement;

  beforeEach(() => {
    spyOnRoots().mockClear();
    bar = document.createElement('div');
    document.body.replaceChildren(bar);
  });

  const marks = (): string[] => {
    // The page cannot look into the closed root; only its creator can.
    const [made] = spyOnRoots().mock.results;
    const root = made?.value as ShadowRoot;
    return [...root.querySelectorAll('i')].map((mark) => mark.style.left);
  };

  it('stand where their moments are, and tell the page nothing', () => {
    const markers = createMarkerBar(document, use(), new AbortController().signal);
    markers.draw(bar, [marker(0), marker(30)], 60);
    expect(marks()).toEqual(['calc(0% - 2px)', 'calc(50% - 2px)']);
    expect(bar.children).toHaveLength(1);
    expect(bar.firstElementChild?.shadowRoot).toBeNull();
    expect(bar.textContent).toBe('');
  });

  it('are drawn anew, moved to another bar, and gone without notes, bar or duration', () => {
    const markers = createMarkerBar(document, use(), new AbortController().signal);
    markers.draw(bar, [marker(30)], 60);
    markers.draw(bar, [marker(15), marker(61)], 60);
    expect(marks()).toEqual(['calc(25% - 2px)']);
    const other = document.createElement('div');
    document.body.append(other);
    markers.draw(other, [marker(15)], 60);
    expect([bar.children.length, other.children.length]).toEqual([0, 1]);
    markers.draw(other, [marker(15)], undefined);
    expect(other.children).toHaveLength(0);
    markers.draw(other, [marker(15)], 60);
    markers.draw(undefined, [marker(15)], 60);
    expect(other.children).toHaveLength(0);
    markers.draw(other, [], 60);
    expect(other.children).toHaveLength(0);
  });

  it('leave the page when the player stops', () => {
    const running = new AbortController();
    createMarkerBar(document, use(), running.signal).draw(bar, [marker(30)], 60);
    running.abort();
    expect(bar.children).toHaveLength(0);
  });

  it('tell which of them the pointer is at, and take nothing from the bar', () => {
    const pointed = vi.fn<MarkerCallbacks['onPoint']>();
    const running = new AbortController();
    const markers = createMarkerBar(document, use(pointed), running.signal);
    Element.prototype.getBoundingClientRect = () => new DOMRect(100, 400, 600, 10);
    markers.draw(bar, [marker(0), marker(30)], 60);
    expect((bar.firstElementChild as HTMLElement).style.pointerEvents).toBe('none');
    const move = (clientX: number, clientY: number, isTrusted = true) => {
      const event = new PointerEvent('pointermove', { clientX, clientY, bubbles: true });
      Object.defineProperty(event, 'isTrusted', { value: isTrusted });
      bar.dispatchEvent(event);
    };
    move(402, 405, false);
    move(250, 405);
    expect(pointed).not.toHaveBeenCalled();
    move(402, 398);
    move(403, 405);
    expect(pointed).toHaveBeenCalledTimes(1);
    expect(pointed.mock.lastCall?.[0]).toMatchObject({ marker: { at: 30 }, x: 400 });
    move(402, 300);
    expect(pointed.mock.lastCall?.[0]).toBeUndefined();
    move(402, 405);
    running.abort();
    expect(pointed.mock.lastCall?.[0]).toBeUndefined();
    move(402, 405);
    expect(pointed).toHaveBeenCalledTimes(4);
  });
});
