import type { Scope } from './browser';

/** The texts of the notes, kept outside of the browser. */
export interface Written {
  /** Notes that were sent to Talkmark. */
  sent: string[];
  /** Notes that Talkmark confirmed as saved. */
  acknowledged: string[];
}

/**
 * Saves notes one after another from a page of Talkmark, as the composer does.
 * @param isOver checked before each note; the end of the browser ends the writing too
 */
export async function writeNotes(
  page: Scope,
  written: Written,
  prefix: string,
  isOver: () => boolean,
): Promise<void> {
  for (let number = 0; !isOver(); number += 1) {
    const text = `${prefix} ${number}`;
    written.sent.push(text);
    try {
      await save(page, text, number);
    } catch (error) {
      // A page that has gone does not answer. Any other error is a fault.
      if (isOver()) return;
      throw error;
    }
    written.acknowledged.push(text);
  }
}

/** Saves one note by the composer's message. */
function save(page: Scope, text: string, at: number): Promise<void> {
  return page.evaluate(
    async (words, moment) => {
      const { chrome: browser } = globalThis as unknown as {
        chrome: { runtime: { sendMessage(message: object): Promise<{ err?: unknown }> } };
      };
      const talkId = 'youtube:wy3L7XUq-g0';
      const url = 'https://www.youtube.com/watch?v=wy3L7XUq-g0';
      const note = { id: crypto.randomUUID(), talkId, at: moment, text: words, pictureIds: [] };
      const data = { note, talk: { id: talkId, url, guesses: {} }, pageAtKey: '' };
      const answer = await browser.runtime.sendMessage({
        id: moment,
        type: 'saveNote',
        data,
        timestamp: Date.now(),
      });
      if (answer.err !== undefined) throw new Error(JSON.stringify(answer.err));
    },
    text,
    at,
  );
}
