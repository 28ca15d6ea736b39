// A link to a moment opens there, and letters drive the player, as on Vimeo.
(() => {
  const video = document.querySelector('video');
  if (!video) throw new Error('The replica has no video.');
  const moment = /^#t=(?:(?<minutes>\d+)m)?(?<seconds>\d+)s$/.exec(window.location.hash)?.groups;
  if (moment) {
    const { minutes = 0, seconds = 0 } = moment;
    video.currentTime = Number(minutes) * 60 + Number(seconds);
  }
  document.addEventListener('keydown', (event) => {
    if (event.key === ' ') void (video.paused ? video.play() : video.pause());
    if (event.key === 'm') video.muted = !video.muted;
  });
})();
