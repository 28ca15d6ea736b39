import type { Scope } from './browser';
import { putRows } from './putRows';
import { talk } from './talkmark';

/** Notes of every kind and form on one catalogue talk, which every view must be able to show. */
const TEXTS = [
  '? Is Borg the reason that nobody at Google buys a machine of their own #scheduling',
  '! Utilisation is the only thing that pays: mix batch work with what serves people',
  '> The job of the scheduler is to hide that machines fail',
  '[ ] look up the paper: https://research.google/pubs/large-scale-cluster-management-at-google-with-borg',
  '',
  'A long one. '.repeat(60),
  'With **weight**, `code`, and a list:\n\n- the first\n- the second, in العربية too',
  'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft'.repeat(2),
];

/** Milliseconds. */
const TWO_MONTHS = 5_184_000_000;

/**
 * Stores these notes as Talkmark does, one for each minute. The first is old, so that a backup is due; the third is a
 * range; the seventh is private.
 */
export function putVariedNotes(page: Scope): Promise<void> {
  const talkId = `youtube:${new URL(talk).searchParams.get('v')}`;
  const now = Date.now();
  const notes = TEXTS.map((text, place) => {
    const writtenAt = now + place - (place === 0 ? TWO_MONTHS : 0);
    return {
      id: `01890a5d-ac96-774b-bcce-00000000000${place}`,
      talkId,
      at: place * 60 + 3,
      ...(place === 2 ? { until: 150 } : {}),
      ...(place === 6 ? { onlyForMe: true } : {}),
      text,
      pictureIds: [],
      createdAt: writtenAt,
      updatedAt: writtenAt,
    };
  });
  const noted = {
    id: talkId,
    url: talk,
    guesses: { title: 'Cluster management at Google with Borg' },
    corrections: {},
    chapters: [
      { at: 0, title: 'Why' },
      { at: 120, title: 'How' },
    ],
    watchedTo: 130,
    duration: 1800,
    createdAt: 1,
    updatedAt: now,
  };
  return putRows(page, { notes, talks: [noted] });
}
