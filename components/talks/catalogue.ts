import catalogue from './catalogue.json';
import { fold } from './fold';
import type { CatalogueKey, DescribedTalk } from './talk';

/** One edition of a conference with all of its talks that are known. */
export interface CatalogueEdition {
  readonly conference: string;
  /** The year, such as `2015`. */
  readonly edition: string;
  /** ISO 8601 day. */
  readonly date: string;
  readonly talks: readonly CatalogueTalk[];
}

/** What is known of a published talk before anyone has watched it. */
export interface CatalogueTalk {
  readonly conference: string;
  readonly edition: string;
  /** ISO 8601 day. */
  readonly date: string;
  readonly title: string;
  /** Empty where no source names them. */
  readonly speakers: readonly string[];
  /** Absent where no source names the video. */
  readonly youtubeId?: string;
  /** Earlier uploads of the same recording. */
  readonly supersededYoutubeIds?: readonly string[];
  readonly pageUrl?: string;
  readonly slidesUrl?: string;
  /** One line on what the talk is about. */
  readonly subject?: string;
  /** Place in the programme; the lightning talks of an edition share one. */
  readonly order?: number;
  readonly kind?: string;
  /** Names of the fields that one attendee noted and nothing confirms. */
  readonly unsure?: readonly string[];
}

/**
 * A page's address, which the list gives up to its last `/` where the rest is what both sites make of
 * speakers and title.
 */
function pageOf({ pageUrl, speakers, title }: CatalogueTalk): { pageUrl?: string } {
  if (pageUrl === undefined) return {};
  return {
    pageUrl: pageUrl.endsWith('/') ? pageUrl + slug([...speakers, title].join(' ')) : pageUrl,
  };
}

/** What a record keeps of a catalogue talk, besides its facts. */
export function recordOf(
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
 * The name of a catalogue talk, such as `dotScale 2017/scaling-trust`. Notebooks keep it: a title in
 * the catalogue may only be mended in what the slug leaves out.
 */
export function catalogueKey(talk: CatalogueTalk): CatalogueKey {
  return `${talk.conference} ${talk.edition}/${slug(talk.title)}`;
}

function slug(text: string): string {
  return fold(text).replaceAll(' ', '-');
}

/** The talk that a YouTube video shows; an earlier upload of the recording counts. */
export function catalogueTalkOfVideo(youtubeId: string): CatalogueTalk | undefined {
  return talksByYoutubeId.get(youtubeId);
}

/** Both have a talk under the same path. */
const PAGE_HOST = /^(?:www\.)?(?:dotconferences|thedotpost)\.com$/;

/** The talk that a page of dotConferences or The dot Post is of. */
export function catalogueTalkOfPage({ hostname, pathname }: URL): CatalogueTalk | undefined {
  return PAGE_HOST.test(hostname) ? talksByPath.get(pathname.replace(/\/$/, '')) : undefined;
}

/** The talk of that name. */
export function catalogueTalkOfKey(key: CatalogueKey): CatalogueTalk | undefined {
  return talksByKey.get(key);
}

/**
 * The talks of an edition in the order of its programme. Talks without a known place come last, in
 * the order of the catalogue; an unknown edition has no talks.
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
