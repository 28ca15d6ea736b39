// One short follows another in place, each in the same player.
Object.assign(window, {
  /** @param {string} id */
  async swipeTo(id) {
    const video = document.querySelector('#shorts-player video');
    if (!(video instanceof HTMLVideoElement)) throw new Error('The replica has no short.');
    history.pushState({}, '', `/shorts/${id}`);
    video.src = '/clock.webm?next';
    video.muted = true;
    document.title = 'Another short - YouTube';
    await video.play();
  },
});
