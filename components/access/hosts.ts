import { addresses } from '../sites/all';

/** Where dotScale talks are published in the players of other sites. */
const PUBLISHERS = ['dotconferences.com', 'thedotpost.com'];

/**
 * The pages that Talkmark runs on without being asked, as match patterns: the sites that it comes with, and the pages
 * that show dotScale talks. PRIVACY.md says why each is here.
 */
export const talkHosts: readonly string[] = [
  ...addresses.flatMap(({ builtIn = [] }) => builtIn),
  ...PUBLISHERS,
].map((domain) => `*://*.${domain}/*`);
