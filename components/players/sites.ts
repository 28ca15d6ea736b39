import type { Site } from './site';
import { youtube } from './youtube';

/** Every site that Talkmark knows, in no order: at most one serves an address. */
export const sites: readonly Site[] = [youtube];

/** The site that serves an address, if any does. */
export function siteOf(url: URL): Site | undefined {
  return sites.find((site) => site.serves(url));
}
