// A picture in the player's place, as pages show it that load no player before it is wanted.
class Facade extends HTMLElement {
  connectedCallback() {
    Object.assign(this.style, {
      display: 'block',
      width: '720px',
      height: '405px',
      background: '#333',
    });
    this.addEventListener('click', () => this.activate(), { once: true });
  }

  activate() {
    this.classList.add('lyt-activated');
    const frame = document.createElement('iframe');
    Object.assign(frame, { width: '720', height: '405', allow: 'autoplay; fullscreen' });
    frame.allowFullscreen = true;
    frame.referrerPolicy = 'strict-origin-when-cross-origin';
    const id = this.getAttribute('videoid') ?? '';
    frame.src = `https://www.youtube-nocookie.com/embed/${id}?autoplay=1&playsinline=1`;
    this.append(frame);
  }
}
customElements.define('lite-youtube', Facade);
