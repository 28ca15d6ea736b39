/** Drawn on a grid of 16, as strokes that take the colour of the text. */
const strokes = {
  close: 'M4 4l8 8M12 4l-8 8',
  delete: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9M6.8 7v4M9.2 7v4',
  edit: 'M10.8 2.7l2.5 2.5L5.6 12.9l-3.1.6.6-3.1zM9.2 4.3l2.5 2.5',
  away: 'M6 3.5H3.5v9h9V10M9 3h4v4M13 3L7.5 8.5',
} as const;

/** A small picture beside or instead of a word; the word is for the button to say. */
export function Icon({ name }: { name: keyof typeof strokes }) {
  return (
    <svg
      aria-hidden="true"
      width="16"
      height="16"
      viewBox="0 0 16 16"
      fill="none"
      stroke="currentColor"
      strokeWidth="1.4"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d={strokes[name]} />
    </svg>
  );
}
