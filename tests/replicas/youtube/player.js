// A player that behaves as YouTube's does: the same elements, keys and full screen.
//   bare=1        full screen takes the bare video, not the player around it
//   noduration=1  a stream: the video's duration is Infinity
//   autoplay=0    waits for a key
//   live=1        a stream that can be wound back: its length is known, its badge shown
//   theater=1     as wide as the window
//   hover=1       the pointer rests on another video's preview, which plays
//   gone=1        the video was removed
//   slide=1       twenty minutes of one slide, in place of the clock
//   preroll=1     an advert comes first
(() => {
  const query = new URLSearchParams(window.location.search);
  /** @type {HTMLElement | null} */
  const player = document.querySelector('#movie_player, #shorts-player');
  if (!player) throw new Error('The replica has no player.');

  /** The video of this moment: an in-page navigation may put another one in its place. */
  const current = () => /** @type {HTMLVideoElement} */ (player.querySelector('video'));

  /** @param {HTMLVideoElement} video */
  async function playStream(video) {
    const source = new MediaSource();
    video.src = URL.createObjectURL(source);
    await new Promise((resolve) => source.addEventListener('sourceopen', resolve, { once: true }));
    const buffer = source.addSourceBuffer('video/webm; codecs="vp8, opus"');
    const clip = await fetch('/clock.webm');
    buffer.appendBuffer(await clip.arrayBuffer());
    await new Promise((resolve) => buffer.addEventListener('updateend', resolve, { once: true }));
    source.duration = Infinity;
  }

  /** Plays with its sound where the browser lets it, else muted, as YouTube does. */
  async function start() {
    const video = current();
    if (query.has('gone')) {
      player?.querySelector('.ytp-error')?.removeAttribute('hidden');
      return;
    }
    if (query.has('preroll')) {
      player?.classList.add('ad-showing');
      video.src = '/clock.webm?advert';
    } else if (query.has('noduration')) await playStream(video);
    else video.src = query.has('slide') ? '/slide.webm' : '/clock.webm';
    const at = Number.parseFloat(query.get('t') ?? query.get('start') ?? '0');
    if (at > 0 && !query.has('preroll')) video.currentTime = at;
    if (query.get('autoplay') === '0') return;
    await video.play().catch(() => {
      video.muted = true;
      return video.play();
    });
  }

  function togglePlaying() {
    const video = current();
    if (video.paused) void video.play();
    else video.pause();
  }

  function toggleFullscreen() {
    if (document.fullscreenElement) void document.exitFullscreen();
    else void (query.has('bare') ? current() : player)?.requestFullscreen();
  }

  /** @param {number} seconds */
  function skip(seconds) {
    current().currentTime += seconds;
  }

  /** @type {Record<string, () => void>} */
  const keys = {
    ' ': togglePlaying,
    k: togglePlaying,
    f: toggleFullscreen,
    j: () => skip(-10),
    l: () => skip(10),
    ArrowLeft: () => skip(-5),
    ArrowRight: () => skip(5),
    m: () => (current().muted = !current().muted),
  };

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented) return;
    const target = event.target;
    if (
      target instanceof HTMLElement &&
      (target.isContentEditable || target.matches('input, textarea'))
    )
      return;
    const action = keys[event.key];
    if (!action) return;
    event.preventDefault();
    action();
  });

  document.addEventListener('fullscreenchange', () => {
    const isFullscreen = document.fullscreenElement !== null;
    player.classList.toggle('ytp-fullscreen', isFullscreen);
    document.querySelector('ytd-watch-flexy')?.toggleAttribute('fullscreen', isFullscreen);
  });

  // An embedded list goes on to its next video under the same address.
  Object.assign(window, {
    /** @param {string} id */
    async playNext(id) {
      const link = document.querySelector('a.ytp-title-link, a.ytmVideoInfoVideoTitle');
      if (!(link instanceof HTMLAnchorElement)) throw new Error('The replica has no title.');
      const video = current();
      video.src = '/clock.webm?next';
      link.href = `https://www.youtube.com/watch?v=${id}&list=PL1`;
      link.textContent = document.title = await (await fetch(`/title/${id}`)).text();
      video.muted = true;
      await video.play();
    },
  });

  player.querySelector('.ytp-progress-bar-container')?.addEventListener('click', (event) => {
    const { left, width } = /** @type {Element} */ (event.currentTarget).getBoundingClientRect();
    const share = (/** @type {MouseEvent} */ (event).clientX - left) / width;
    if (Number.isFinite(current().duration)) current().currentTime = share * current().duration;
  });

  document.querySelector('.ytp-play-button')?.addEventListener('click', togglePlaying);
  player.querySelector('.ytp-fullscreen-button')?.addEventListener('click', toggleFullscreen);
  player.querySelector('.html5-video-container')?.addEventListener('click', togglePlaying);
  if (query.has('live')) player.querySelector('.ytp-live-badge')?.removeAttribute('hidden');
  const preview = document.querySelector('#inline-preview-player video');
  if (query.has('hover') && preview instanceof HTMLVideoElement) {
    preview.closest('#video-preview')?.toggleAttribute('hovered', true);
    void preview.play();
  }
  void start();
})();
