/** The parts of a key event that say what it does in a note that is edited. */
interface EditorKey {
  key: string;
  shiftKey: boolean;
  altKey: boolean;
  keyCode: number;
  isComposing: boolean;
}

/**
 * What a key does while a note is edited: Enter saves, also with Ctrl or Cmd; Shift+Enter makes a new
 * line; Escape takes the edit back. A key that belongs to an input method does nothing of these: it
 * has the key code 229 (UI Events, section on legacy key codes), also where `isComposing` is over.
 */
export function editorAction(event: EditorKey): 'save' | 'cancel' | undefined {
  if (event.isComposing || event.keyCode === 229) return undefined;
  if (event.key === 'Escape') return 'cancel';
  return event.key === 'Enter' && !event.shiftKey && !event.altKey ? 'save' : undefined;
}
