/** The parts of a key event that say what it does in a note that is edited. */
type EditorKey = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'keyCode' | 'isComposing'
>;

/** Save or take back, or move the moment by so many seconds. */
type EditorAction = 'save' | 'cancel' | { nudge: number };

/**
 * What a key does while a note is edited: Enter saves, also with Ctrl or Cmd; Shift+Enter makes a new
 * line; Escape takes the edit back; Alt+ArrowUp and Alt+ArrowDown move the moment a second later and
 * earlier, with Shift five. A key that belongs to an input method does nothing of these: it has the
 * key code 229 (UI Events, section on legacy key codes), also where `isComposing` is over.
 */
export function editorAction(event: EditorKey): EditorAction | undefined {
  // oxlint-disable-next-line typescript/no-deprecated -- see above: nothing else tells.
  if (event.isComposing || event.keyCode === 229) return undefined;
  if (event.key === 'Escape') return 'cancel';
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    return direction === undefined ? undefined : { nudge: direction * (event.shiftKey ? 5 : 1) };
  }
  return event.key === 'Enter' && !event.shiftKey && !event.altKey ? 'save' : undefined;
}
