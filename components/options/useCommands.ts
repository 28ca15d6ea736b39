import { useEffect, useState } from 'react';
import { browser } from 'wxt/browser';
import { useAwaited } from '../ui/RevealWhenReady';

/** A shortcut of the browser. */
interface Command {
  name: string;
  /** In the user's language; empty for the command that the browser itself defines. */
  description: string;
  /** As the browser names it; empty when none is set. */
  shortcut: string;
}

/** Returns the shortcuts as they are set now. They are read again on focus, when the user may have changed them. */
export function useCommands(): readonly Command[] | undefined {
  const [commands, setCommands] = useState<readonly Command[]>();
  useAwaited(commands === undefined);
  useEffect(() => {
    const read = (): void => void readCommands().then(setCommands);
    read();
    window.addEventListener('focus', read);
    return () => window.removeEventListener('focus', read);
  }, []);
  return commands;
}

async function readCommands(): Promise<Command[]> {
  const commands = await browser.commands.getAll().catch(() => []);
  return commands.map(({ name = '', description = '', shortcut = '' }) => {
    return { name, description, shortcut };
  });
}
