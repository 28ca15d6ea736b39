/** Thrown where the page has no video to take notes on, or no longer has one. */
export class NoVideo extends Error {
  constructor() {
    super('This page shows no talk.');
    this.name = 'NoVideoError';
  }
}
