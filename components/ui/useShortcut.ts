import { useEffect, useState } from 'react';
import { noteShortcut } from '../settings/noteShortcut';
import { useAwaited } from './Whole';

/**
 * The key that starts a note, as the browser names it; empty where none is set, undefined until known.
 * A page that stays open looks again when the user comes back to it: no event tells.
 */
export function useShortcut(): string | undefined {
  const [shortcut, setShortcut] = useState<string>();
  useAwaited(shortcut === undefined);
  useEffect(() => {
    const read = (): void => void noteShortcut().then(setShortcut);
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return shortcut;
}
