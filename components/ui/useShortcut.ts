import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';

/** The key that starts a note, as the browser names it; empty where none is set, undefined until known. */
export function useShortcut(): string | undefined {
  const [shortcut, setShortcut] = useState<string>();
  useEffect(() => {
    void noteShortcut().then(setShortcut);
  }, []);
  return shortcut;
}

async function noteShortcut(): Promise<string> {
  const commands = await browser.commands.getAll().catch(() => []);
  return commands.find(({ name }) => name === 'note')?.shortcut ?? '';
}
