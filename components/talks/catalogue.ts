import catalogue from './catalogue.json';
import { fold } from './foldText';
import type { CatalogueKey, DescribedTalk } from './talk';

/** One edition of a conference with all of its known talks. */
export interface CatalogueEdition {
  readonly conference: string;
  /** The year, such as `2015`. */
  readonly edition: string;
  /** ISO 8601 day. */
  readonly date: string;
  readonly talks: readonly CatalogueTalk[];
}

/** The published facts of a talk. */
export interface CatalogueTalk {
  readonly conference: string;
  readonly edition: string;
  /** ISO 8601 day. */
  readonly date: string;
  readonly title: string;
  /** Empty where no source names the speakers. */
  readonly speakers: readonly string[];
  /** Absent where no source names the video. */
  readonly youtubeId?: string;
  /** Earlier uploads of the same recording. */
  readonly supersededYoutubeIds?: readonly string[];
  readonly pageUrl?: string;
  readonly slidesUrl?: string;
  /** One line on what the talk is about. */
  readonly subject?: string;
  /** Place in the programme. The lightning talks of an edition share one place. */
  readonly order?: number;
  readonly kind?: string;
  /** Names of the fields that only one attendee's notes give. */
  readonly unsure?: readonly string[];
}

/**
 * Returns the address of a talk's page. Where an address in `catalogue.json` ends with `/`, the rest is
 * the slug that both sites make of speakers and title.
 */
function pageOf({ pageUrl, speakers, title }: CatalogueTalk): { pageUrl?: string } {
  if (pageUrl === undefined) return {};
  return {
    pageUrl: pageUrl.endsWith('/') ? pageUrl + slug([...speakers, title].join(' ')) : pageUrl,
  };
}

/** Returns the fields, besides the facts, that a talk's record takes from the catalogue. */
export function catalogueFields(
  talk: CatalogueTalk,
): Pick<DescribedTalk, 'position' | 'subject' | 'slidesUrl' | 'pageUrl'> {
  const { order, subject, slidesUrl, pageUrl } = talk;
  return {
    ...(order === undefined ? {} : { position: order }),
    ...(subject === undefined ? {} : { subject }),
    ...(slidesUrl === undefined ? {} : { slidesUrl }),
    ...(pageUrl === undefined ? {} : { pageUrl }),
  };
}

/** The editions of dotScale, oldest first. */
export const catalogueEditions: readonly CatalogueEdition[] = catalogue.map(
  ({ talks, ...edition }) => ({
    ...edition,
    talks: talks.map((listed) => {
      const talk = { ...listed, ...edition };
      return { ...talk, ...pageOf(talk) };
    }),
  }),
);

/** The talks of all editions. */
export const catalogueTalks: readonly CatalogueTalk[] = catalogueEditions.flatMap(
  ({ talks }) => talks,
);

const talksByYoutubeId: ReadonlyMap<string, CatalogueTalk> = new Map(
  catalogueTalks.flatMap((talk) => youtubeIds(talk).map((id) => [id, talk] as const)),
);

const talksByPath: ReadonlyMap<string, CatalogueTalk> = new Map(
  catalogueTalks.flatMap((talk) =>
    talk.pageUrl === undefined ? [] : [[new URL(talk.pageUrl).pathname, talk] as const],
  ),
);

const talksByKey: ReadonlyMap<CatalogueKey, CatalogueTalk> = new Map(
  catalogueTalks.map((talk) => [catalogueKey(talk), talk]),
);

/**
 * Returns the key of a catalogue talk, such as `dotScale 2017/scaling-trust`. Notebooks store it, so a
 * title in the catalogue may change only where its slug stays the same.
 */
export function catalogueKey(talk: CatalogueTalk): CatalogueKey {
  return `${talk.conference} ${talk.edition}/${slug(talk.title)}`;
}

function slug(text: string): string {
  return fold(text).replaceAll(' ', '-');
}

/** Returns the talk of a YouTube video, which may be an earlier upload of the recording. */
export function catalogueTalkOfVideo(youtubeId: string): CatalogueTalk | undefined {
  return talksByYoutubeId.get(youtubeId);
}

/** Both sites publish a talk under the same path. */
const PAGE_HOST = /^(?:www\.)?(?:dotconferences|thedotpost)\.com$/;

/** Returns the talk of a page of dotConferences or The dot Post. */
export function catalogueTalkOfPage({ hostname, pathname }: URL): CatalogueTalk | undefined {
  return PAGE_HOST.test(hostname) ? talksByPath.get(pathname.replace(/\/$/, '')) : undefined;
}

/** Returns the talk with that key. */
export function catalogueTalkOfKey(key: CatalogueKey): CatalogueTalk | undefined {
  return talksByKey.get(key);
}

/**
 * Returns the talks of an edition in the order of the programme. Talks without a known place come last, in
 * the order of the catalogue. An unknown edition has no talks.
 */
export function programmeOf(conference: string, edition: string): readonly CatalogueTalk[] {
  const found = catalogueEditions.find(
    (one) => one.conference === conference && one.edition === edition,
  );
  return (found?.talks ?? []).toSorted(
    (a, b) => (a.order ?? Number.MAX_VALUE) - (b.order ?? Number.MAX_VALUE),
  );
}

function youtubeIds(talk: CatalogueTalk): string[] {
  return [talk.youtubeId ?? [], talk.supersededYoutubeIds ?? []].flat();
}
