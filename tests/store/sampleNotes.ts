import type { Note, NoteId } from '../../components/notebook/note';
import { youtubeTalkId, youtubeWatchUrl } from '../../components/sites/youtube';
import type { Conference } from '../../components/talks/conference';
import { recognise } from '../../components/talks/recognise';
import type { Talk } from '../../components/talks/talk';

/** The contents of the notebook in the pictures. */
export interface Sample {
  talks: Talk[];
  notes: Note[];
  conferences: Conference[];
}

interface Watched {
  youtubeId: string;
  /** Seconds. */
  duration: number;
  more?: Partial<Talk>;
  notes: readonly [at: number, text: string, more?: Partial<Note>][];
}

/** When the notes were written. Fixed, so that no picture depends on the day it is taken. */
const evening = Date.UTC(2026, 10, 20, 19);

/** Talks of dotScale 2015, with notes as someone takes them who will write about the talks. */
const watched: readonly Watched[] = [
  {
    youtubeId: 'wy3L7XUq-g0',
    duration: 1200,
    more: {
      watchedTo: 1130,
      rating: 5,
      feedback: 'The talk to send to whoever asks what Kubernetes was made *from*.',
      chapters: [
        { at: 0, title: 'Why clusters' },
        { at: 480, title: 'How Borg schedules' },
      ],
    },
    notes: [
      [48, '! One system for search, mail and the batch jobs between them #borg'],
      [135, '? How many machines are in one cell #borg'],
      [
        340,
        'You **declare** a job, Borg keeps it in that state. Same idea as `replicas` #kubernetes',
      ],
      [492, 'Serving and batch share machines: far fewer machines in all'],
      [690, '[ ] Read the Borg paper (EuroSys 2015)', { done: true }],
      [845, '? Which parts did Kubernetes leave out on purpose #kubernetes'],
    ],
  },
  {
    youtubeId: '2Al5OWhpCu0',
    duration: 1080,
    more: {
      watchedTo: 1075,
      rating: 4,
      feedback: 'Honest about what his own database does badly.',
    },
    notes: [
      [95, '! Time series: the writes are easy, the deletes are what hurts'],
      [410, 'An LSM tree pays for every expired point with a tombstone #storage'],
      [655, '[ ] Compare with what we do for metrics #todo'],
    ],
  },
  {
    youtubeId: 'Ax11eF771Ys',
    duration: 1140,
    more: { watchedTo: 1140, rating: 5 },
    notes: [
      [72, '? Which of our queries really need to be serializable'],
      [388, '! Weak consistency moves the work into the application #consistency'],
    ],
  },
  {
    youtubeId: 'T5c81QJ-uRo',
    duration: 1260,
    more: { watchedTo: 640 },
    notes: [
      [210, 'Nemesis: cut the network, then read what was acknowledged #consistency'],
      [512, '[ ] Run Jepsen against our staging cluster #todo'],
    ],
  },
  {
    youtubeId: 'w7o9xNyZCQo',
    duration: 290,
    more: { watchedTo: 290 },
    notes: [[130, 'One machine at a time holds the mutex: etcd as a reboot queue #ops']],
  },
];

function talkOf({ youtubeId, duration, more }: Watched): Talk {
  const id = youtubeTalkId(youtubeId);
  const seen = { id, url: youtubeWatchUrl(youtubeId), title: '', duration };
  const { talk } = recognise(seen, { learnt: new Map(), refused: false });
  const at = { createdAt: evening, updatedAt: evening };
  return { corrections: {}, chapters: [], ...talk, ...more, ...at };
}

function notesOf({ youtubeId, notes }: Watched, talkNumber: number): Note[] {
  return notes.map(([at, text, more], number) => {
    const written = evening + talkNumber * 1_800_000 + at * 1000;
    const id = `01890a5d-ac96-774b-bcce-${String(talkNumber * 100 + number).padStart(12, '0')}`;
    const times = { createdAt: written, updatedAt: written };
    return {
      id: id as NoteId,
      talkId: youtubeTalkId(youtubeId),
      at,
      text,
      pictureIds: [],
      ...more,
      ...times,
    };
  });
}

/** Returns the same sample at each call. */
export function sampleNotes(): Sample {
  return { talks: watched.map(talkOf), notes: watched.flatMap(notesOf), conferences: [] };
}
