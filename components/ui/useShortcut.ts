import { useEffect, useState } from 'react';
import { noteShortcut } from '../settings/noteShortcut';

/** The key that starts a note, as the browser names it; empty where none is set, undefined until known. */
export function useShortcut(): string | undefined {
  const [shortcut, setShortcut] = useState<string>();
  useEffect(() => {
    void noteShortcut().then(setShortcut);
  }, []);
  return shortcut;
}
