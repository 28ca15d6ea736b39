/**
 * Tells whether a page's title belongs to the address beside it. After an in-page navigation the
 * page shows the title of the video before for a while: a note must not be filed under it.
 * @returns a function that gives the title, or '' while it is still that of the address before
 */
export function createTitleTrust(): (address: string, title: string) => string {
  let current: string | undefined;
  let seen = '';
  let stale: string | undefined;
  return (address, title) => {
    const bare = title.replace(/^\(\d+\+?\) /, '');
    if (address !== current) {
      stale = current === undefined ? undefined : seen;
      current = address;
    }
    seen = bare;
    if (bare === stale) return '';
    stale = undefined;
    return title;
  };
}
