import { join } from 'node:path';
import { type Answer, clip, fileAsItIs, keys } from '../answers';
import type { Replica } from '../replica';

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

/** Pages whose video is played by a library as it is published. */
export function libraryPages({ pathname }: URL): Answer | undefined {
  const path = pathname.slice(1);
  if (files.has(path)) return fileAsItIs(`../../node_modules/${path}`);
  if (pages.has(path)) return fileAsItIs(`libraries/${path}.html`);
  if (path === 'keys.js') return keys();
  if (path === 'clock.m3u8') return fileAsItIs('../fixtures/clock.m3u8');
  if (path === 'clock.m4s') return { file: join(import.meta.dirname, '../../fixtures', path) };
  return path === 'clock.webm' ? clip : undefined;
}

/** A host that Talkmark knows nothing of. */
export const replica: Replica = { hosts: { 'players.example.net': libraryPages } };
