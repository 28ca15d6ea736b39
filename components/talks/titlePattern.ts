import { splitSpeakers } from './speakers';

/** The parts of a title of the form `<conference> <year> - <speaker> - <title>`. */
export interface TalkTitle {
  conference: string;
  edition: string;
  /** Empty where the title names no speaker. */
  speakers: string[];
  title: string;
}

/** The conferences of dotConferences, recognised in any case. A newer one is `dot` and a capital letter. */
const CONFERENCES = [
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

/** A hyphen or dash between spaces. */
const DASH = /(?<=^|\s)[-\u2010-\u2015\u2212]{1,3}(?=\s|$)/;

/**
 * Reads the title of a video by dotConferences: `<conference> <year> - <speaker> - <title>` (source:
 * algolia/talksearch-scraper, configs/dotconferences.js). The last part may contain dashes.
 * @param title as `plainTitle` returns it
 * @returns undefined where the title has another form or names no conference of dotConferences
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
 * Reads a title of the form `<conference> <year> - <title>`. It is not enough to call a video a talk, but
 * enough to look for a catalogue talk without a known speaker.
 * @param title as `plainTitle` returns it
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
  const listed = CONFERENCES.find((name) => name.toLowerCase() === text.toLowerCase());
  return listed ?? (/^dot[A-Z][A-Za-z]{0,20}$/.test(text) ? text : undefined);
}

/** Returns the text before and after the first dash; undefined as the second where there is no dash. */
function splitAtDash(text: string): [string, string | undefined] {
  const match = DASH.exec(text);
  if (match === null) return [text.trim(), undefined];
  return [text.slice(0, match.index).trim(), text.slice(match.index + match[0].length).trim()];
}
