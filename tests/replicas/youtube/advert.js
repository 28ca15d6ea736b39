// An advert in the talk's own video element, as YouTube plays it: the class on the player comes first, then time,
// length and source are the advert's; afterwards the talk goes on where it was.
(() => {
  /** @type {{ source: string, time: number } | undefined} */
  let interrupted;

  function parts() {
    const player = document.querySelector('#movie_player');
    const video = player?.querySelector('video');
    if (!player || !video) throw new Error('The replica has no player.');
    return { player, video };
  }

  /** @param {HTMLVideoElement} video @param {string} source @param {number} time */
  async function play(video, source, time) {
    video.src = source;
    await new Promise((resolve) =>
      video.addEventListener('loadedmetadata', resolve, { once: true }),
    );
    video.currentTime = time;
    await video.play();
  }

  async function startAdvert() {
    const { player, video } = parts();
    interrupted = { source: video.currentSrc, time: video.currentTime };
    player.classList.add('ad-showing');
    await play(video, '/clock.webm?advert', 50);
  }

  async function endAdvert() {
    const { player, video } = parts();
    if (!player.classList.contains('ad-showing')) throw new Error('No advert plays.');
    player.classList.remove('ad-showing');
    const query = new URLSearchParams(window.location.search);
    const first = {
      source: '/clock.webm',
      time: Number(query.get('t') ?? query.get('start') ?? 0),
    };
    const { source, time } = interrupted ?? first;
    await play(video, source, time);
  }

  Object.assign(window, { startAdvert, endAdvert });
})();
