import { browser } from 'wxt/browser';

/** The key that starts a note, as the browser names it; empty where none is set. */
export async function noteShortcut(): Promise<string> {
  const commands = await browser.commands.getAll().catch(() => []);
  return commands.find(({ name }) => name === 'note')?.shortcut ?? '';
}
