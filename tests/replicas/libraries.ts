import { readFileSync } from 'node:fs';
import type { Answer } from './sites';

/** What a page may load of the libraries: these files of `node_modules` and no others. */
const files = new Set([
  'hls.js/dist/hls.min.js',
  'media-chrome/dist/iife/index.js',
  'mediaelement/build/mediaelement-and-player.min.js',
  'mediaelement/build/mediaelementplayer.min.css',
  'mediaelement/build/mejs-controls.svg',
  'plyr/dist/plyr.css',
  'plyr/dist/plyr.min.js',
  'plyr/dist/plyr.svg',
  'video.js/dist/video-js.min.css',
  'video.js/dist/video.min.js',
]);

const pages = new Set(['hls', 'late', 'media-chrome', 'mediaelement', 'plyr', 'videojs']);

const types = new Map([
  ['css', 'text/css'],
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['m3u8', 'application/vnd.apple.mpegurl'],
  ['svg', 'image/svg+xml'],
]);

function send(file: string): Answer {
  const body = readFileSync(new URL(file, import.meta.url), 'utf8');
  return { body, type: types.get(file.split('.').at(-1) ?? '') ?? 'text/plain' };
}

/** Pages whose video is played by a library as it is published. */
export function libraryPages({ pathname }: URL): Answer | undefined {
  const path = pathname.slice(1);
  if (files.has(path)) return send(`../../node_modules/${path}`);
  if (pages.has(path)) return send(`libraries/${path}.html`);
  if (path === 'keys.js') return send('youtube/keys.js');
  if (path === 'clock.m3u8') return send('../fixtures/clock.m3u8');
  if (path !== 'clock.webm' && path !== 'clock.m4s') return undefined;
  return { file: new URL(`../fixtures/${path}`, import.meta.url).pathname };
}
