/** The address that a text is, if it is one of the web (http or https): nothing else becomes a link. */
export function webAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const address = new URL(text);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : undefined;
}

/** Parameters that say where a reader came from, and nothing of what is read. */
const TRACKING = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src)$/;

/** The address of a page by which it is known: without what names a place in it or its visitor. */
export function pageAddress(address: URL): string {
  const known = new URL(address);
  known.hash = '';
  // Not `keys()`: what it gives is not iterable in a content script of Firefox (seen in ESR 153).
  const tracking: string[] = [];
  // oxlint-disable-next-line unicorn/no-array-for-each
  known.searchParams.forEach((_, name) => {
    if (TRACKING.test(name)) tracking.push(name);
  });
  for (const name of tracking) known.searchParams.delete(name);
  return known.href;
}
