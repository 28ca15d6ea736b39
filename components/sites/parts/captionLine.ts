/** As much as is taken of what a page says in one line: it may say anything. */
const LONGEST_LINE = 1000;

/** A text on one line, cut to a length that can be kept. */
export function oneLine(text: string): string {
  return text.replace(/\s+/g, ' ').trim().slice(0, LONGEST_LINE).trim();
}

/**
 * Returns the caption that a player draws over its video now.
 * @param player what holds the video and its captions
 * @param parts selects the captions, or the pieces that they are drawn in
 * @returns undefined where none is drawn
 */
export function drawnCaption(player: ParentNode | null, parts: string): string | undefined {
  const drawn = [...(player?.querySelectorAll<HTMLElement>(parts) ?? [])].filter(
    (part) => part.getClientRects().length > 0,
  );
  // Not `textContent`: it would join the words before and after a line's end.
  return oneLine(drawn.map((part) => part.innerText).join(' ')) || undefined;
}
