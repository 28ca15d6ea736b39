import { describe, expect, it } from 'vitest';
import { composerAction } from '../../components/composer/composerKeys';

type Key = Parameters<typeof composerAction>[0];

function key(name: string, more: Partial<Key> = {}): Key {
  const code = /^[a-z]$/.test(name) ? `Key${name.toUpperCase()}` : name;
  const none = { altKey: false, shiftKey: false, ctrlKey: false, metaKey: false };
  return { key: name, code, ...none, isComposing: false, keyCode: 0, ...more };
}

const alt = (name: string, more: Partial<Key> = {}): Key => key(name, { altKey: true, ...more });

describe('the keys of the note field', () => {
  it.each([
    ['q', 'quote'],
    ['s', 'picture'],
    ['k', 'toggle'],
    ['j', 'back'],
    ['l', 'forward'],
    [',', 'slower'],
    ['.', 'faster'],
    ['w', 'pauseForNote'],
    ['ArrowUp', 'later'],
    ['ArrowDown', 'earlier'],
    ['t', 'typeMoment'],
    ['r', 'rangeEnd'],
    ['z', 'undo'],
    ['d', 'nextCorner'],
    ['PageUp', 'previousNote'],
    ['PageDown', 'nextNote'],
  ])('take Alt and %s for: %s', (name, action) => {
    expect(composerAction(alt(name), false)).toBe(action);
    expect(composerAction(key(name), false)).toBeUndefined();
    expect(composerAction(alt(name, { metaKey: true }), false)).toBeUndefined();
  });

  it('go five times as far with Shift, where that means anything', () => {
    expect(composerAction(alt('ArrowUp', { shiftKey: true }), false)).toBe('muchLater');
    expect(composerAction(alt('ArrowDown', { shiftKey: true }), false)).toBe('muchEarlier');
    expect(composerAction(alt('S', { shiftKey: true }), false)).toBeUndefined();
  });

  it('save and close, the field alone saving', () => {
    expect(composerAction(key('Enter'), false)).toBe('save');
    expect(composerAction(key('Enter'), false, false)).toBeUndefined();
    expect(composerAction(key('Enter', { shiftKey: true }), false)).toBeUndefined();
    expect(composerAction(key('Escape'), false, false)).toBe('close');
  });

  it('leave every key to an input method', () => {
    for (const name of ['Enter', 'Escape']) {
      expect(composerAction(key(name, { isComposing: true }), false)).toBeUndefined();
      expect(composerAction(key(name, { keyCode: 229 }), false)).toBeUndefined();
    }
    expect(composerAction(alt('s', { isComposing: true }), false)).toBeUndefined();
  });

  it('go by the letters of the layout, and by their place where it has others', () => {
    expect(composerAction(alt('q', { code: 'KeyA' }), false)).toBe('quote');
    expect(composerAction(alt('ы', { code: 'KeyS' }), false)).toBe('picture');
    expect(composerAction(alt('б', { code: 'Comma' }), false)).toBe('slower');
  });

  it('take a sign where its layout has it', () => {
    expect(composerAction(alt(',', { code: 'KeyM' }), false)).toBe('slower');
    expect(composerAction(alt('.', { code: 'Comma', shiftKey: true }), false)).toBe('faster');
    expect(composerAction(alt('w', { code: 'Comma' }), false)).toBe('pauseForNote');
  });

  it('let AltGr type: it is Ctrl and Alt to Windows', () => {
    expect(composerAction(alt('s', { ctrlKey: true }), false)).toBeUndefined();
    expect(composerAction(alt('ś', { ctrlKey: true, code: 'KeyS' }), false)).toBeUndefined();
  });

  it('let Option type on a Mac, where they are Ctrl and Shift', () => {
    expect(composerAction(alt('ß', { code: 'KeyS' }), true)).toBeUndefined();
    const mac = { ctrlKey: true, shiftKey: true };
    expect(composerAction(key('S', mac), true)).toBe('picture');
    expect(composerAction(key('ArrowUp', mac), true)).toBe('later');
    expect(composerAction(key('ArrowUp', { ...mac, altKey: true }), true)).toBe('muchLater');
    expect(composerAction(key('<', { ...mac, code: 'Comma' }), true)).toBe('slower');
  });
});
