import { Readability } from '@mozilla/readability';
import { Dexie } from 'dexie';
import { createElement } from 'react';
import { createRoot } from 'react-dom/client';

// A typical content script of other tools: a view, a database and a reader in every page, even without a video.

const db = new Dexie('usual');
db.version(1).stores({ notes: 'id' });
const start = (): void => {
  if (!document.querySelector('video')) return;
  const host = document.body.appendChild(document.createElement('div'));
  createRoot(host).render(createElement('p', undefined, new Readability(document).parse()?.title));
};
start();
