import type { Scope } from './browser';

/** What was written, kept outside of the browser. */
export interface Written {
  /** Texts of notes that Talkmark was asked to save. */
  sent: string[];
  /** Those that it said were saved. */
  acknowledged: string[];
}

/**
 * Saves notes one after the other, as the note field does, from a page of Talkmark.
 * @param isOver asked before each note; the browser may go at any time, which ends it too
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
      // A page that is gone answers nothing; anything else is a fault.
      if (isOver()) return;
      throw error;
    }
    written.acknowledged.push(text);
  }
}

/** Saves one note, by the message of the note field. */
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
