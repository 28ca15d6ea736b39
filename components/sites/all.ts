import { ccc, cccAddresses } from './ccc';
import type { Site, SiteAddresses } from './contract/site';
import { dailymotion, dailymotionAddresses } from './dailymotion';
import { peertube, peertubeAddresses } from './peertube';
import { vimeo, vimeoAddresses } from './vimeo';
import { youtube, youtubeAddresses } from './youtube';

/**
 * Every site that Talkmark knows, in any order: at most one serves an address. README.md says how
 * to add one.
 */
export const addresses: readonly SiteAddresses[] = [
  youtubeAddresses,
  vimeoAddresses,
  cccAddresses,
  dailymotionAddresses,
  peertubeAddresses,
];

/**
 * The adapters that read their pages, in any order. They have a separate list because the
 * background needs none of them.
 */
export const adapters: readonly Site[] = [youtube, vimeo, ccc, dailymotion, peertube];
