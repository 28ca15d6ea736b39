import { readSettings } from '../settings/settings';
import { plural } from '../ui/i18n';
import { interfaceWords } from './interfaceWords';
import type { NotedTalk } from './severalTalks';
import { useWaysOut, type WaysOut } from './useWaysOut';

/**
 * Takes talks out of Talkmark as one Markdown document.
 * @param read is asked for them, with their notes, when the user asks for the document
 */
export function useTalksExport(read: () => Promise<NotedTalk[]>): WaysOut {
  const print = async () => {
    // The printer is loaded when it is needed: the popup has to open quickly.
    const [{ printTalks }, { leadIn }, noted] = await Promise.all([
      import('./printTalks'),
      readSettings(),
      read(),
    ]);
    return printTalks(noted, interfaceWords(), leadIn);
  };
  return useWaysOut(print, {
    copied: ({ notes }) => plural('copied', notes),
    downloaded: ({ notes }) => plural('downloaded', notes),
  });
}
