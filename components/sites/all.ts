import type { Site } from './contract/site';
import { ccc } from './parts/cccPages';
import { html5 } from './parts/html5';
import { vimeo } from './parts/vimeoPages';
import { youtube } from './parts/youtubePages';

/** Every site that Talkmark knows by name, in no order: at most one serves an address. */
export const sites: readonly Site[] = [youtube, vimeo, ccc];

/** The site that serves an address, if any does. */
export function siteOf(url: URL): Site | undefined {
  return sites.find((site) => site.serves(url));
}

/** What finds the talk of a page: its site, else whatever video it has. */
export function siteFor(url: URL): Site {
  return siteOf(url) ?? html5;
}
