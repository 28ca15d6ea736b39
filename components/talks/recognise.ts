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
import type { CatalogueKey, DescribedTalk, SeenTalk, TalkFacts, TalkId } from './talk';
import { parseSpeakerlessTitle, parseTalkTitle, type TalkTitle } from './titlePattern';

/** What is kept of earlier recognitions. */
export interface LearntTalks {
  /** The video that each catalogue talk was found to be. */
  learnt: ReadonlyMap<CatalogueKey, TalkId>;
  /** The user said that the video which is seen is not the catalogue talk that its title suggests. */
  refused: boolean;
}

/** A talk as it is to be shown and stored, and how sure that is. */
export interface Recognition {
  /** Its id is that of the recording: the one in use where the video seen is another upload. */
  talk: DescribedTalk;
  /**
   * `catalogue`: by its video. `learnt`: a catalogue talk by its title, now or earlier; the user may
   * undo it. `title`: by the pattern of its title. `page`: only what the page calls it.
   */
  by: 'catalogue' | 'learnt' | 'title' | 'page';
  /** Whether it is a talk for sure; any other video gets nothing until the user asks. */
  known: boolean;
}

/** Says which talk a video is: from the catalogue, from its title, from what was learnt. */
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
      // The title of an embed may be missing; one that says otherwise is believed.
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

/** The catalogue's facts; the title's speakers where the catalogue is unsure of its own. */
function factsFrom(talk: CatalogueTalk, seen?: TalkTitle): Partial<TalkFacts> {
  const named = seen?.speakers ?? [];
  const isNamed = talk.speakers.some((speaker) => named.some((name) => isSameName(speaker, name)));
  const speakers =
    speakersAreSure(talk) || isNamed || named.length === 0 ? [...talk.speakers] : named;
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
