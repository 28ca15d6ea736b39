// The page changes from one video to the next without loading, as YouTube's does: for a moment the address, the video
// and the title disagree, and the JSON-LD goes on describing the first video.
(() => {
  /** @typedef {{ order?: 'address first' | 'video first', newElement?: boolean, title?: string }} Way */

  /** @param {string} name @param {unknown} [detail] */
  const announce = (name, detail) =>
    document.dispatchEvent(new CustomEvent(name, { detail, bubbles: true }));
  const moment = () => new Promise((resolve) => setTimeout(resolve, 60));

  /** @param {boolean} newElement */
  function changeVideo(newElement) {
    const old = document.querySelector('#movie_player video');
    if (!(old instanceof HTMLVideoElement)) throw new Error('The replica has no video.');
    const video = newElement ? /** @type {HTMLVideoElement} */ (old.cloneNode()) : old;
    video.src = '/clock.webm';
    if (newElement) old.replaceWith(video);
    video.muted = true;
    void video.play();
  }

  /** @param {string} id @param {string | undefined} title */
  async function titleOf(id, title) {
    return title ?? (await fetch(`/title/${id}`)).text();
  }

  /** @param {string} title */
  function changeTitle(title) {
    document.title = `${title} - YouTube`;
    const heading = document.querySelector('#title h1 yt-formatted-string');
    if (heading) heading.textContent = title;
  }

  /** @param {string} id @param {Way} way @param {() => void} changeAddress */
  async function show(id, way, changeAddress) {
    announce('yt-navigate-start', {
      pageType: 'watch',
      endpoint: { watchEndpoint: { videoId: id } },
    });
    const steps = [changeAddress, () => changeVideo(way.newElement ?? false)];
    if (way.order === 'video first') steps.reverse();
    for (const step of steps) {
      step();
      await moment();
    }
    document.querySelector('ytd-watch-flexy')?.setAttribute('video-id', id);
    document.querySelector('#movie_player .ytp-title-link')?.setAttribute('href', `/watch?v=${id}`);
    changeTitle(await titleOf(id, way.title));
    announce('yt-page-data-updated', { pageType: 'watch' });
    announce('yt-navigate-finish', {
      pageType: 'watch',
      endpoint: { watchEndpoint: { videoId: id } },
    });
  }

  /**
   * Goes to another video in place; settles when the page is at rest.
   * @param {string} id @param {Way} [way]
   */
  const navigateTo = (id, way = {}) =>
    show(id, way, () => history.pushState({}, '', `/watch?v=${id}`));

  window.addEventListener('popstate', () => {
    const id = new URLSearchParams(window.location.search).get('v');
    if (id !== null) void show(id, {}, () => {});
  });

  /** Leaves the watch page while the talk plays on in the corner. */
  function leaveForCorner() {
    const corner = document.querySelector('ytd-miniplayer');
    const player = document.querySelector('#movie_player');
    if (!corner || !player) throw new Error('The replica has no player.');
    announce('yt-navigate-start', { pageType: 'home' });
    history.pushState({}, '', '/');
    corner.append(player);
    document.querySelector('ytd-watch-flexy')?.setAttribute('hidden', '');
    document.title = 'YouTube';
    void player.querySelector('video')?.play();
    announce('yt-navigate-finish', { pageType: 'home' });
  }

  /** Puts the player into the place of the layout that is as wide as the window, where it plays on. */
  function toggleTheater() {
    const container = document.querySelector('#player-container');
    const wide = document.querySelector('#full-bleed-container');
    const narrow = document.querySelector('#player-column');
    if (!container || !wide || !narrow) throw new Error('The replica has no layout.');
    const isWide = container.parentElement === wide;
    const isPlaying = container.querySelector('video')?.paused === false;
    (isWide ? narrow : wide).append(container);
    document.querySelector('ytd-watch-flexy')?.toggleAttribute('theater', !isWide);
    if (isPlaying) void container.querySelector('video')?.play();
  }

  // Autoplay: `next=ID` is the talk that follows.
  document.addEventListener(
    'ended',
    () => {
      const next = new URLSearchParams(window.location.search).get('next');
      if (next !== null) void navigateTo(next);
    },
    true,
  );

  Object.assign(window, { navigateTo, leaveForCorner, toggleTheater });
  if (new URLSearchParams(window.location.search).has('theater')) toggleTheater();
})();
