/** The page has no video to take notes on, or has lost it. */
export class NoVideo extends Error {
  constructor() {
    super('This page shows no talk.');
    this.name = 'NoVideo';
  }
}
