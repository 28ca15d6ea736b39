/** Paths on a grid of 16 by 16, stroked in the colour of the text. */
const strokes = {
  close: 'M4 4l8 8M12 4l-8 8',
  delete: 'M3 4.5h10M6.5 4.5v-2h3v2M4.5 4.5l.5 9h6l.5-9M6.8 7v4M9.2 7v4',
  edit: 'M10.8 2.7l2.5 2.5L5.6 12.9l-3.1.6.6-3.1zM9.2 4.3l2.5 2.5',
  question: 'M5.2 5.4a2.9 2.9 0 1 1 4.3 2.7c-1 .6-1.5 1-1.5 2M8 12.9v.1',
  idea: 'M6.2 11.2c0-1.4-2-2.3-2-4.7a3.8 3.8 0 0 1 7.6 0c0 2.4-2 3.3-2 4.7zM6.6 13.7h2.8',
  quote: 'M3 9.5h3.5V6H3v3.5c0 1.5.7 2.3 2 2.7M9.5 9.5H13V6H9.5v3.5c0 1.5.7 2.3 2 2.7',
  bookmark: 'M4.5 2.5h7v11L8 10.6l-3.5 2.9z',
  lock: 'M4 7.5h8v6H4zM5.5 7.5V5.3a2.5 2.5 0 0 1 5 0v2.2',
  away: 'M6 3.5H3.5v9h9V10M9 3h4v4M13 3L7.5 8.5',
  export: 'M8 9.5v-7M5.2 5.2L8 2.4l2.8 2.8M3.5 8v5.5h9V8',
} as const;

export type IconName = keyof typeof strokes;

/** An icon. Hidden from screen readers: the button around it has a label. */
export function Icon({ name }: { name: IconName }) {
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
