import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import type { Conference, ConferenceEdit, WriteUp } from '../../components/talks/conference';
import { AddedTalksInput, ConferenceEditInput } from '../../components/talks/conferenceSchemas';
import { CorrectionsInput } from '../../components/talks/corrections';
import type {
  CorrectableFacts,
  Corrections,
  DescribedTalk,
  SeenTalk,
  TalkFacts,
  TalkId,
} from '../../components/talks/talk';
import { DescribedTalkInput, SeenTalkInput } from '../../components/talks/talkSchemas';

// `Required` makes the compiler ask for every field here, so that none can be dropped by its schema unseen.

const id = 'youtube:wy3L7XUq-g0' as TalkId;
const facts: CorrectableFacts = {
  title: 'Borg',
  speakers: ['John Wilkes'],
  conference: 'dotScale',
  edition: '2015',
  date: '2015-06-08',
  language: 'en',
  subject: 'Running everything on one cluster',
};
const guesses: Required<TalkFacts> = { ...facts, catalogueTalk: 'dotScale 2015/borg' };
const chapters = [{ title: 'Cells', at: 60 }];

const seen: Required<SeenTalk> = {
  id,
  url: 'https://www.youtube.com/watch?v=wy3L7XUq-g0',
  title: 'Borg',
  duration: 1200,
  otherNames: ['web:https://example.org/borg' as TalkId],
  chapters,
};

const described: Required<DescribedTalk> = {
  id,
  url: seen.url,
  guesses,
  duration: 1200,
  otherNames: seen.otherNames,
  chapters,
  position: 3,
  subject: 'Clusters',
  slidesUrl: 'https://example.org/slides.pdf',
  pageUrl: 'https://example.org/borg',
};

const writeUp: Required<WriteUp> = {
  title: 'dotScale 2015',
  language: 'en',
  outline: [
    { kind: 'talk', id },
    { kind: 'section', id: 'a', title: 'Before', text: 'Words' },
    { kind: 'group', id: 'b', title: 'Clusters', text: 'Words', talkIds: [id] },
  ],
  leftOut: [id],
  without: ['abstract', 'notes', 'pictures', 'links', 'questions', 'rating'],
  credit: 'The speakers',
};

const edit: Required<ConferenceEdit> &
  Required<Pick<Conference, 'date' | 'place' | 'order' | 'writeUp'>> = {
  name: 'dotScale',
  edition: '2015',
  date: '2015-06-08',
  place: 'Paris',
  order: [id],
  writeUp,
};

const added = {
  name: 'dotScale',
  edition: '2015',
  date: '2015-06-08',
  talks: [{ title: 'Borg', speakers: ['John Wilkes'], url: seen.url, duration: 1200 }],
};

describe('no field is lost in a message:', () => {
  const corrections: Required<Corrections> = facts;
  const cases: [string, v.GenericSchema, object][] = [
    ['a talk that a player sees', SeenTalkInput, seen],
    ['a described talk', DescribedTalkInput, described],
    ['corrections', CorrectionsInput, corrections],
    ['an edition', ConferenceEditInput, edit],
    ['added talks', AddedTalksInput, added],
  ];
  it.each(cases)('%s', (_, schema, whole) => {
    expect(v.parse(schema, whole)).toEqual(whole);
  });

  it('a correction that is taken back', () => {
    const none = Object.fromEntries(Object.keys(facts).map((fact) => [fact, null]));
    expect(v.parse(CorrectionsInput, none)).toEqual(none);
  });
});
