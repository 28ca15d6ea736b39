import { ccc, cccAddresses } from './ccc';
import type { Site, SiteAddresses } from './contract/site';
import { dailymotion, dailymotionAddresses } from './dailymotion';
import { peertube, peertubeAddresses } from './peertube';
import { vimeo, vimeoAddresses } from './vimeo';
import { youtube, youtubeAddresses } from './youtube';

/** Every site that Talkmark knows, in no order: at most one serves an address. README.md says how one is added. */
export const addresses: readonly SiteAddresses[] = [
  youtubeAddresses,
  vimeoAddresses,
  cccAddresses,
  dailymotionAddresses,
  peertubeAddresses,
];

/** What reads their pages, in no order: a list of its own, since the background has no use for it. */
export const adapters: readonly Site[] = [youtube, vimeo, ccc, dailymotion, peertube];
