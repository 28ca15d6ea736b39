/** Takes a popover's own frame, place and margins away: what it holds stands where it is put. */
export const BARE_BOX = {
  position: 'fixed',
  inset: 'auto',
  margin: '0',
  padding: '0',
  border: 'none',
} as const satisfies Partial<CSSStyleDeclaration>;
