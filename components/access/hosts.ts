/**
 * The pages that Talkmark runs on without being asked: where dotScale talks are published, and the
 * players of their pages. PRIVACY.md says why each is here.
 */
export const talkHosts = [
  '*://*.youtube.com/*',
  '*://*.youtube-nocookie.com/*',
  '*://*.dotconferences.com/*',
  '*://*.thedotpost.com/*',
];
