/** Returns a text as an http or https address, else undefined. Nothing else may become a link. */
export function webAddress(text: string): URL | undefined {
  if (!URL.canParse(text)) return undefined;
  const address = new URL(text);
  return address.protocol === 'https:' || address.protocol === 'http:' ? address : undefined;
}

/** Parameters that say where a visitor came from and do not change the page. */
const TRACKING_PARAMETER = /^(utm_\w+|fbclid|gclid|dclid|msclkid|mc_cid|mc_eid|igshid|ref_src)$/;

/** Returns a page's address without the fragment and without tracking parameters. */
export function pageAddress(address: URL): string {
  const known = new URL(address);
  known.hash = '';
  // Not `keys()`: its result is not iterable in a Firefox content script (seen in ESR 153).
  const tracking: string[] = [];
  // oxlint-disable-next-line unicorn/no-array-for-each
  known.searchParams.forEach((_, name) => {
    if (TRACKING_PARAMETER.test(name)) tracking.push(name);
  });
  for (const name of tracking) known.searchParams.delete(name);
  return known.href;
}
