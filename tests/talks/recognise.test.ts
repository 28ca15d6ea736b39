import { describe, expect, it } from 'vitest';
import { youtubeTalkId } from '../../components/sites/youtube';
import { catalogueKey, catalogueTalks } from '../../components/talks/catalogue';
import { recognise } from '../../components/talks/recognise';
import type { SeenTalk, TalkId } from '../../components/talks/talk';

const nothingLearnt = { learnt: new Map<string, TalkId>(), refused: false };
const unknownVideo = youtubeTalkId('abcdefghijk');
const realTime = 'dotScale 2017/the-rise-of-real-time';

function seen(title: string, id = unknownVideo): SeenTalk {
  return { id, url: 'https://www.youtube.com/watch?v=abcdefghijk&list=x', title };
}

describe('a video of the catalogue', () => {
  const published = catalogueTalks.filter(({ youtubeId }) => youtubeId !== undefined);

  it('is recognised by its id: 62 of 62', () => {
    const found = published.filter(({ youtubeId = '', title }) => {
      const { talk, by, known } = recognise(seen('', youtubeTalkId(youtubeId)), nothingLearnt);
      return by === 'catalogue' && known && talk.guesses.title === title;
    });
    expect(found).toHaveLength(62);
  });

  it('is recognised by a superseded id and gets the id in use: 8 of 8', () => {
    const uploads = published.flatMap(({ youtubeId = '', supersededYoutubeIds = [] }) =>
      supersededYoutubeIds.map((old) => [old, youtubeTalkId(youtubeId)] as const),
    );
    const found = uploads.filter(
      ([old, current]) =>
        recognise(seen('', youtubeTalkId(old)), nothingLearnt).talk.id === current,
    );
    expect(found).toHaveLength(8);
    expect(uploads).toHaveLength(8);
  });

  it('comes with all facts of the catalogue and the length of the video', () => {
    const id = youtubeTalkId('tCNYtwRBUAs');
    expect(recognise({ ...seen('Anything', id), duration: 1234.5 }, nothingLearnt)).toEqual({
      talk: {
        id: 'youtube:T5c81QJ-uRo',
        url: 'https://www.youtube.com/watch?v=T5c81QJ-uRo',
        guesses: {
          title: 'Jepsen IV: Hope Springs Eternal',
          speakers: ['Kyle Kingsbury'],
          conference: 'dotScale',
          edition: '2015',
          date: '2015-06-08',
          catalogueTalk: 'dotScale 2015/jepsen-iv-hope-springs-eternal',
        },
        duration: 1234.5,
        position: 9,
        subject: 'Jepsen: what popular data stores really promise when the network fails',
        slidesUrl: 'https://aphyr.com/media/talks/2015/dotscale.pdf',
        pageUrl: 'http://www.thedotpost.com/2015/06/kyle-kingsbury-jepsen-iv-hope-springs-eternal',
      },
      by: 'catalogue',
      known: true,
    });
  });

  it('believes the id, not the title of another talk', () => {
    const video = seen(
      'dotScale 2017 - Neha Narkhede - The rise of real time',
      youtubeTalkId('N7gxfroizbA'),
    );
    expect(recognise(video, nothingLearnt).talk.guesses.title).toBe('Kubernetes 101');
  });
});

describe('a video whose title gives a catalogue talk without a known video', () => {
  const unpublished = catalogueTalks.filter(({ youtubeId }) => youtubeId === undefined);

  const writings: [string, (text: string) => string][] = [
    ['as it is', (text) => text],
    ['in capitals', (text) => text.toUpperCase()],
    ['in small letters', (text) => text.toLowerCase()],
    ['without accents', (text) => text.normalize('NFD').replace(/\p{M}/gu, '')],
    ['in decomposed letters', (text) => text.normalize('NFD')],
    ['with accents too many', (text) => text.replace(/(?<= - .*)[aeiou]/g, '$&\u0301')],
    ['with dashes', (text) => text.replaceAll(' - ', ' – ')],
    ['with long dashes', (text) => text.replaceAll(' - ', ' — ')],
    ['without punctuation', (text) => text.replace(/[,:!?&()]/g, ' ')],
    ['with notifications and the site', (text) => `(12) ${text} - YouTube`],
    ['among marks of direction', (text) => `\u202b${text.replaceAll(' ', ' \u200f\u200b')}\u0000`],
    ['with a subtitle', (text) => `${text}: a tale`],
    ['with typing mistakes', (text) => text.replace(/(?<=\p{L})s$/u, '').replace('ing', 'in')],
  ];

  it.each(writings)('is recognised by that title %s: 25 of 25', (_, written) => {
    const found = unpublished.filter((one) => {
      const title = `${one.conference} ${one.edition} - ${one.speakers[0] ?? 'Jane Example'} - ${one.title}`;
      const { talk, by, known } = recognise(seen(written(title)), nothingLearnt);
      expect(talk.guesses.title).toBe(one.title);
      return by === 'learnt' && known && talk.guesses.catalogueTalk === catalogueKey(one);
    });
    expect(found).toHaveLength(25);
  });

  it.each([
    ['dotScale 2017 - Neha Narkhede - Streams, everywhere', 'The rise of real time'],
    ['dotScale 2017 - Andrew Clay Shafer - What is DevOps?', 'Deep DevOps'],
    [
      'dotScale 2017 - Ben Hindman - Distributed systems should operate themselves!',
      'Distributed systems should operate themselves',
    ],
    ['dotScale 2017 - David Mazieres - Scaling trust', 'Scaling trust'],
    ['dotScale 2018 - Enrico Signoretti - Nano-nodes', 'Nano-node'],
    [
      'dotScale 2018 - David Gageot - Istio - We have a problem!',
      'Istio, We have a problem! Understanding and fixing bugs with a service-mesh',
    ],
    ['dotScale 2018 - Nick Freeman - Three Heretical Ideas', 'Three heretical ideas'],
    [
      'dotScale 2017 - Use multiple cloud platforms to increase profit',
      'Use multiple cloud platforms to increase profit',
    ],
    [
      'dotScale 2017 - - Use multiple cloud platforms to increase profits',
      'Use multiple cloud platforms to increase profit',
    ],
    [
      'dotScale 2017 - Jane Example & John Example - Using multiple cloud platforms to increase your profit',
      'Use multiple cloud platforms to increase profit',
    ],
  ])('is recognised in "%s"', (title, expected) => {
    const { talk, by } = recognise(seen(title), nothingLearnt);
    expect([talk.guesses.title, by]).toEqual([expected, 'learnt']);
  });
});

describe('a catalogue talk that its title gave', () => {
  it('comes with the facts of the catalogue and the address of its video', () => {
    const title = 'DOTSCALE 2017 - mitchell hashimoto - scaling security';
    expect(recognise(seen(title), nothingLearnt).talk).toEqual({
      id: unknownVideo,
      url: 'https://www.youtube.com/watch?v=abcdefghijk',
      guesses: {
        title: 'Scaling Security',
        speakers: ['Mitchell Hashimoto'],
        conference: 'dotScale',
        edition: '2017',
        date: '2017-04-24',
        catalogueTalk: 'dotScale 2017/scaling-security',
      },
      slidesUrl: 'https://speakerdeck.com/mitchellh/scaling-security',
    });
  });

  it('takes the speakers from the title where the catalogue has none for sure', () => {
    const speakersIn = (title: string) =>
      recognise(seen(title), nothingLearnt).talk.guesses.speakers;
    expect(
      speakersIn('dotScale 2017 - Jane Example - Use multiple cloud platforms to increase profit'),
    ).toEqual(['Jane Example']);
    expect(
      speakersIn('dotScale 2017 - Use multiple cloud platforms to increase profit'),
    ).toBeUndefined();
    expect(speakersIn('dotScale 2018 - Mick Greenman - Three heretical ideas')).toEqual([
      'Mick Greenman',
    ]);
    expect(speakersIn('dotScale 2018 - MICK REENMAN - Three heretical ideas')).toEqual([
      'Mick reenman',
    ]);
  });

  it('is the talk of its first video when a second upload is seen', () => {
    const first = youtubeTalkId('first_video');
    const learnt = new Map([[realTime, first]]);
    const { talk } = recognise(seen('dotScale 2017 - Neha Narkhede - The rise of real time'), {
      learnt,
      refused: false,
    });
    expect(talk.id).toBe(first);
    expect(talk.url).toBe('https://www.youtube.com/watch?v=first_video');
  });

  it('stays recognised where an embed shows no title', () => {
    const earlier = { learnt: new Map([[realTime, unknownVideo]]), refused: false };
    const { talk, by } = recognise(seen(''), earlier);
    expect([talk.id, talk.guesses.catalogueTalk, by]).toEqual([unknownVideo, realTime, 'learnt']);
    const other = recognise(seen('dotJS 2018 - Jane Example - Something else'), earlier);
    expect(other.by).toBe('title');
  });

  it('is refused when the user said so', () => {
    const earlier = { learnt: new Map([[realTime, youtubeTalkId('first_video')]]), refused: true };
    const title = 'dotScale 2017 - Neha Narkhede - The rise of real time';
    expect(recognise(seen(title), earlier)).toEqual({
      talk: {
        id: unknownVideo,
        url: 'https://www.youtube.com/watch?v=abcdefghijk',
        guesses: {
          title: 'The rise of real time',
          speakers: ['Neha Narkhede'],
          conference: 'dotScale',
          edition: '2017',
        },
      },
      by: 'title',
      known: true,
    });
  });
});

describe('any other video', () => {
  it('keeps its own address outside of YouTube', () => {
    const id = 'web:https://example.org/talk' as TalkId;
    const url = 'https://example.org/talk?ref=1';
    const title = 'dotScale 2018 - Marc Shapiro - Just-Right Consistency';
    const { talk } = recognise({ id, url, title }, nothingLearnt);
    expect([talk.id, talk.url]).toEqual([id, url]);
    expect(talk.guesses.catalogueTalk).toBe('dotScale 2018/just-right-consistency');
  });

  it('is named by its page, or not at all while the page has no title', () => {
    expect(recognise(seen('(2) A song\u202e - YouTube'), nothingLearnt)).toEqual({
      talk: {
        id: unknownVideo,
        url: 'https://www.youtube.com/watch?v=abcdefghijk',
        guesses: { title: 'A song' },
      },
      by: 'page',
      known: false,
    });
    expect(recognise(seen('YouTube'), nothingLearnt).talk.guesses).toEqual({});
  });

  it.each([0, -1, Number.NaN, Number.POSITIVE_INFINITY])(
    'has no length of %d seconds',
    (duration) => {
      const { talk } = recognise({ ...seen('A stream'), duration }, nothingLearnt);
      expect(talk).not.toHaveProperty('duration');
    },
  );
});
