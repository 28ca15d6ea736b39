/** The parts of a key event that decide its action in the note editor. */
type EditorKey = Pick<
  KeyboardEvent,
  'key' | 'shiftKey' | 'altKey' | 'ctrlKey' | 'metaKey' | 'keyCode' | 'isComposing'
>;

/** `nudge` moves the moment, in seconds. */
type EditorAction = 'save' | 'cancel' | { nudge: number };

/**
 * Returns the action of a key while a note is edited, or undefined. Enter saves, also with Ctrl or Cmd;
 * Shift+Enter makes a new line; Escape cancels; Alt+ArrowUp and Alt+ArrowDown move the moment one second
 * later and earlier, or five seconds with Shift. A key of an input method has no action: its key code is
 * 229 (UI Events, section on legacy key codes), even when `isComposing` is false already.
 */
export function editorAction(event: EditorKey): EditorAction | undefined {
  // oxlint-disable-next-line typescript/no-deprecated -- see above: no other property tells.
  if (event.isComposing || event.keyCode === 229) return undefined;
  if (event.key === 'Escape') return 'cancel';
  if (event.altKey && !event.ctrlKey && !event.metaKey) {
    const direction = { ArrowUp: 1, ArrowDown: -1 }[event.key];
    return direction === undefined ? undefined : { nudge: direction * (event.shiftKey ? 5 : 1) };
  }
  return event.key === 'Enter' && !event.shiftKey && !event.altKey ? 'save' : undefined;
}
