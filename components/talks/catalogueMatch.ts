import type { CatalogueTalk } from './catalogue';
import { fold, nearness } from './foldText';
import { isSameName } from './speakers';
import type { ParsedTitle } from './titlePattern';

/** Titles at least this near belong to one talk. Other talks of one edition reach 0.5 (tests/talks). */
const MIN_TITLE_NEARNESS = 0.75;

/** Low enough for a name written down by ear; counts only together with a near title. */
const MIN_NAME_NEARNESS = 0.45;

/** Words in titles of videos that show a speaker at the same edition but not the talk. */
const OTHER_VIDEO =
  /\b(interview|trailer|teaser|recap|aftermovie|highlights?|panel|fireside|backstage|podcast|q a|q and a|reaction)\b/;

/**
 * Returns the talk without a known video that a video's title names. Edition and speaker are enough,
 * because attendees noted some titles in their own words. Where they leave a doubt (several talks of the
 * speaker, or a name that is missing, unsure or only similar), the title decides. Never returns a talk
 * whose video is known.
 * @param talks of all editions
 */
export function catalogueTalkOfTitle(
  seen: ParsedTitle,
  talks: readonly CatalogueTalk[],
): CatalogueTalk | undefined {
  const programme = talks.filter(
    (talk) => talk.conference === seen.conference && talk.edition === seen.edition,
  );
  const found = talkOfNearTitle(seen, programme) ?? onlyTalkOfSpeaker(seen, programme);
  return found?.youtubeId === undefined ? found : undefined;
}

/** True where the catalogue's speakers of a talk are certain. */
export function speakersAreSure(talk: CatalogueTalk): boolean {
  return talk.speakers.length > 0 && talk.unsure?.includes('speakers') !== true;
}

function talkOfNearTitle(seen: ParsedTitle, programme: CatalogueTalk[]): CatalogueTalk | undefined {
  const matches = programme.filter(
    (talk) =>
      isNearTitle(talk.title, seen.title) &&
      (talk.speakers.length === 0 || hasSpeaker(seen, talk, isNearName)),
  );
  return matches.toSorted(
    (a, b) => nearness(b.title, seen.title) - nearness(a.title, seen.title),
  )[0];
}

function onlyTalkOfSpeaker(
  seen: ParsedTitle,
  programme: CatalogueTalk[],
): CatalogueTalk | undefined {
  const named = programme.filter(
    (talk) => speakersAreSure(talk) && hasSpeaker(seen, talk, isSameName),
  );
  const [talk] = named;
  if (talk === undefined || named.length > 1) return undefined;
  // More speakers, an interview, a panel or the title of another talk: not this speaker's talk.
  if (seen.speakers.length > talk.speakers.length) return undefined;
  if (OTHER_VIDEO.test(fold(seen.title))) return undefined;
  return programme.some((other) => isNearTitle(other.title, seen.title)) ? undefined : talk;
}

function hasSpeaker(
  seen: ParsedTitle,
  talk: CatalogueTalk,
  isMatch: (a: string, b: string) => boolean,
): boolean {
  return talk.speakers.some((speaker) => seen.speakers.some((name) => isMatch(speaker, name)));
}

function isNearName(a: string, b: string): boolean {
  return isSameName(a, b) || nearness(a, b) >= MIN_NAME_NEARNESS;
}

function isNearTitle(a: string, b: string): boolean {
  return nearness(a, b) >= MIN_TITLE_NEARNESS || isBeginning(a, b) || isBeginning(b, a);
}

/** True where the second title begins with the first, of three words or more, as before a subtitle. */
function isBeginning(start: string, whole: string): boolean {
  return fold(start).split(' ').length >= 3 && fold(whole).startsWith(`${fold(start)} `);
}
