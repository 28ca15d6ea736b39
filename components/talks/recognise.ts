import { FIRST_TALK } from '../sites/contract/firstTalk';
import { youtubeIdOfTalk, youtubeTalkId, youtubeWatchUrl } from '../sites/youtube';
import {
  catalogueKey,
  catalogueTalkOfKey,
  catalogueTalkOfVideo,
  catalogueTalks,
  type CatalogueTalk,
  recordOf,
} from './catalogue';
import { catalogueTalkOfTitle, speakersAreSure } from './catalogueMatch';
import { plainTitle } from './pageTitle';
import { isSameName } from './speakers';
import {
  type CatalogueKey,
  type DescribedTalk,
  factsOf,
  type SeenTalk,
  type Talk,
  type TalkFacts,
  type TalkId,
} from './talk';
import { parseSpeakerlessTitle, parseTalkTitle, type TalkTitle } from './titlePattern';

/** Results of earlier recognitions. */
export interface LearntTalks {
  /** The video found for each catalogue talk. */
  learnt: ReadonlyMap<CatalogueKey, TalkId>;
  /** True where the user refused the catalogue talk that the video's title suggests. */
  refused: boolean;
}

/** A recognised talk, and how it was recognised. */
export interface Recognition {
  /** The id is the recording's: where the video is another upload, the id in use for the recording. */
  talk: DescribedTalk;
  /**
   * `catalogue`: by the video's id. `learnt`: a catalogue talk by its title, now or earlier; the user may
   * refuse it. `title`: by the pattern of the title. `page`: only the page's title is known.
   */
  by: 'catalogue' | 'learnt' | 'title' | 'page';
  /** True for a certain talk. Talkmark adds nothing to any other video until the user asks. */
  known: boolean;
}

/** Returns the talk of a video, from the catalogue, the title or an earlier recognition. */
export function recognise(seen: SeenTalk, earlier: LearntTalks): Recognition {
  const published = catalogueTalkOfVideo(youtubeIdOfTalk(seen.id) ?? '');
  if (published?.youtubeId !== undefined) {
    const id = youtubeTalkId(published.youtubeId);
    const talk = describe(seen, id, factsFrom(published), published);
    return { talk, by: 'catalogue', known: true };
  }
  const title = plainTitle(seen.title);
  const parsed = parseTalkTitle(title);
  const found = earlier.refused
    ? undefined
    : (talkOfTitle(parsed ?? parseSpeakerlessTitle(title)) ??
      // An embed may lack a title. Where there is one and it names another talk, the title wins.
      (parsed === undefined ? talkLearntFor(seen.id, earlier.learnt) : undefined));
  if (found !== undefined) {
    const id = earlier.learnt.get(catalogueKey(found)) ?? seen.id;
    const talk = describe(seen, id, factsFrom(found, parsed), found);
    return { talk, by: 'learnt', known: true };
  }
  if (parsed !== undefined) {
    return { talk: describe(seen, seen.id, { ...parsed }), by: 'title', known: true };
  }
  const guesses = title === '' ? {} : { title };
  return { talk: describe(seen, seen.id, guesses), by: 'page', known: seen.id === FIRST_TALK };
}

function talkOfTitle(parsed: TalkTitle | undefined): CatalogueTalk | undefined {
  return parsed && catalogueTalkOfTitle(parsed, catalogueTalks);
}

function talkLearntFor(id: TalkId, learnt: LearntTalks['learnt']): CatalogueTalk | undefined {
  const key = [...learnt].find(([, talkId]) => talkId === id)?.[0];
  return key === undefined ? undefined : catalogueTalkOfKey(key);
}

/** Returns the catalogue's facts, with the title's speakers where the catalogue's are uncertain. */
function factsFrom(talk: CatalogueTalk, seen?: TalkTitle): Partial<TalkFacts> {
  const fromTitle = seen?.speakers ?? [];
  const isConfirmed = talk.speakers.some((speaker) =>
    fromTitle.some((name) => isSameName(speaker, name)),
  );
  const speakers =
    speakersAreSure(talk) || isConfirmed || fromTitle.length === 0 ? [...talk.speakers] : fromTitle;
  const { title, conference, edition, date } = talk;
  const facts = { title, conference, edition, date, catalogueTalk: catalogueKey(talk) };
  return speakers.length === 0 ? facts : { ...facts, speakers };
}

function describe(
  seen: SeenTalk,
  id: TalkId,
  guesses: Partial<TalkFacts>,
  talk?: CatalogueTalk,
): DescribedTalk {
  const youtubeId = youtubeIdOfTalk(id);
  const { duration } = seen;
  const chapters = (seen.chapters ?? []).map(({ title, at }) => ({ title: plainTitle(title), at }));
  return {
    id,
    url: youtubeId === undefined ? seen.url : youtubeWatchUrl(youtubeId),
    guesses,
    ...(duration !== undefined && Number.isFinite(duration) && duration > 0 ? { duration } : {}),
    ...(chapters.length > 0 ? { chapters } : {}),
    ...(talk ? recordOf(talk) : {}),
  };
}

/** `taken`: the title alone names the catalogue talk. `refused`: the user refused that talk. */
export type RecognitionDoubt = { state: 'taken'; edition: string } | { state: 'refused' };

/**
 * Returns the doubt to show to the user: whether a talk is the catalogue talk that its title alone names.
 * Undefined where the video's id settles it, or where nothing suggests a catalogue talk.
 */
export function recognitionDoubt(
  talk: Pick<Talk, 'guesses' | 'corrections'>,
): RecognitionDoubt | undefined {
  if (talk.corrections.catalogueTalk === null) return { state: 'refused' };
  const key = factsOf(talk).catalogueTalk;
  const found = key ? catalogueTalkOfKey(key) : undefined;
  if (!found || found.youtubeId !== undefined) return undefined;
  return { state: 'taken', edition: `${found.conference} ${found.edition}` };
}
