import { splitSpeakers } from './speakers';

/** What a title says that follows `<conference> <year> - <speaker> - <title>`. */
export interface TalkTitle {
  conference: string;
  edition: string;
  /** Empty where the title names none. */
  speakers: string[];
  title: string;
}

/** Conferences of dotConferences, recognised in any case; a newer one is `dot` and a capital letter. */
const family = [
  'dotScale',
  'dotJS',
  'dotGo',
  'dotCSS',
  'dotSwift',
  'dotSecurity',
  'dotPy',
  'dotAI',
  'dotRB',
];

/** A hyphen or dash that stands alone. */
const dash = /(?<=^|\s)[-\u2010-\u2015\u2212]{1,3}(?=\s|$)/;

/**
 * Reads a title of the form that dotConferences gives its videos (algolia/talksearch-scraper,
 * configs/dotconferences.js): `<conference> <year> - <speaker> - <title>`. The title may hold dashes.
 * @param title as `plainTitle` gives it
 * @returns undefined where the title has another form or the conference is of another family
 */
export function parseTalkTitle(title: string): TalkTitle | undefined {
  const edition = parseEdition(title);
  if (edition === undefined) return undefined;
  const [speakers, rest] = splitAtDash(edition.rest);
  if (speakers === '' || rest === undefined || rest === '') return undefined;
  const { conference, year } = edition;
  return { conference, edition: year, speakers: splitSpeakers(speakers), title: rest };
}

/**
 * Reads `<conference> <year> - <title>`: too little to call a video a talk, but enough to look for a
 * talk whose speaker the catalogue does not know.
 * @param title as `plainTitle` gives it
 */
export function parseSpeakerlessTitle(title: string): TalkTitle | undefined {
  const edition = parseEdition(title);
  if (edition === undefined) return undefined;
  const [first, second] = splitAtDash(edition.rest);
  const rest = first === '' ? second : edition.rest;
  if (rest === undefined || rest === '') return undefined;
  return { conference: edition.conference, edition: edition.year, speakers: [], title: rest };
}

function parseEdition(title: string) {
  const [head, rest] = splitAtDash(title);
  const match = /^(\S+) (20\d\d)$/.exec(head);
  const conference = conferenceName(match?.[1] ?? '');
  const year = match?.[2];
  if (conference === undefined || year === undefined || rest === undefined) return undefined;
  return { conference, year, rest };
}

function conferenceName(text: string): string | undefined {
  const listed = family.find((name) => name.toLowerCase() === text.toLowerCase());
  return listed ?? (/^dot[A-Z][A-Za-z]{0,20}$/.test(text) ? text : undefined);
}

/** The text before the first dash and the text after it, if there is a dash. */
function splitAtDash(text: string): [string, string | undefined] {
  const match = dash.exec(text);
  if (match === null) return [text.trim(), undefined];
  return [text.slice(0, match.index).trim(), text.slice(match.index + match[0].length).trim()];
}
