import type { CatalogueTalk } from './catalogue';
import { fold, nearness } from './fold';
import { isSameName } from './speakers';
import type { TalkTitle } from './titlePattern';

/** From here on two titles are one talk's; other talks of one edition reach 0.5 (tests/talks). */
const nearTitle = 0.75;

/** A name noted by ear; only counts together with a near title. */
const nearName = 0.45;

/** Videos of the same speaker at the same edition that are not the talk. */
const besideTheTalk =
  /\b(interview|trailer|teaser|recap|aftermovie|highlights?|panel|fireside|backstage|podcast|q a|q and a|reaction)\b/;

/**
 * The talk without a known video that a title gives: the edition and the speaker name it, whatever
 * attendees called it; where that leaves a doubt (several talks of the speaker, a name that is
 * missing, unsure or only near) the title decides. A talk whose video is known is never found here.
 * @param talks of all editions
 */
export function catalogueTalkOfTitle(
  seen: TalkTitle,
  talks: readonly CatalogueTalk[],
): CatalogueTalk | undefined {
  const programme = talks.filter(
    (talk) => talk.conference === seen.conference && talk.edition === seen.edition,
  );
  const found = talkOfNearTitle(seen, programme) ?? onlyTalkOfSpeaker(seen, programme);
  return found?.youtubeId === undefined ? found : undefined;
}

/** Whether the catalogue's speakers of a talk are beyond doubt. */
export function speakersAreSure(talk: CatalogueTalk): boolean {
  return talk.speakers.length > 0 && talk.unsure?.includes('speakers') !== true;
}

function talkOfNearTitle(seen: TalkTitle, programme: CatalogueTalk[]): CatalogueTalk | undefined {
  const fitting = programme.filter(
    (talk) =>
      isNearTitle(talk.title, seen.title) &&
      (talk.speakers.length === 0 || hasSpeaker(seen, talk, isNearName)),
  );
  return fitting.toSorted(
    (a, b) => nearness(b.title, seen.title) - nearness(a.title, seen.title),
  )[0];
}

function onlyTalkOfSpeaker(seen: TalkTitle, programme: CatalogueTalk[]): CatalogueTalk | undefined {
  const named = programme.filter(
    (talk) => speakersAreSure(talk) && hasSpeaker(seen, talk, isSameName),
  );
  const [talk] = named;
  if (talk === undefined || named.length > 1) return undefined;
  // An interview, a panel or the title of a colleague's talk: another video with the same face.
  if (seen.speakers.length > talk.speakers.length) return undefined;
  if (besideTheTalk.test(fold(seen.title))) return undefined;
  return programme.some((other) => isNearTitle(other.title, seen.title)) ? undefined : talk;
}

function hasSpeaker(
  seen: TalkTitle,
  talk: CatalogueTalk,
  isOne: (a: string, b: string) => boolean,
): boolean {
  return talk.speakers.some((speaker) => seen.speakers.some((name) => isOne(speaker, name)));
}

function isNearName(a: string, b: string): boolean {
  return isSameName(a, b) || nearness(a, b) >= nearName;
}

function isNearTitle(a: string, b: string): boolean {
  return nearness(a, b) >= nearTitle || opens(a, b) || opens(b, a);
}

/** Whether a title of some words goes on in the other, as before a subtitle. */
function opens(start: string, whole: string): boolean {
  return fold(start).split(' ').length >= 3 && fold(whole).startsWith(`${fold(start)} `);
}
