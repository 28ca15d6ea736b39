/**
 * The maximum number of characters taken from a page for one line, because a page may say anything.
 */
const LONGEST_LINE = 1000;

/** Returns a text on one line, cut to a length that can be kept. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LINE).trim();
}

/**
 * Returns the caption that a player shows over its video now.
 * @param player contains the video and its captions
 * @param parts selector of the captions, or of the pieces of which they consist
 * @returns undefined where none is shown
 */
export function drawnCaption(player: ParentNode | null, parts: string): string | undefined {
  const drawn = [...(player?.querySelectorAll<HTMLElement>(parts) ?? [])].filter(
    (part) => part.getClientRects().length > 0,
  );
  // Not `textContent`: it would join the words before and after a line break.
  return oneLine(drawn.map((part) => part.innerText).join(' ')) || undefined;
}
