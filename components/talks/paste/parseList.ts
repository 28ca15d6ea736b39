import { webAddress } from '../../sites/contract/webAddress';
import type { ListedTalk } from '../listedTalk';
import { plainTitle } from '../pageTitle';
import { parseTimestamp } from '../timestamp';
import { readCsv } from './readCsv';

/** The talks read from a pasted list. */
export interface PastedList {
  talks: ListedTalk[];
  /** Lines without a talk. */
  skipped: string[];
}

// No list of a conference is longer.
const MAX_CHARACTERS = 500_000;
const MAX_LINES = 3000;
const MAX_TALKS = 500;

const DURATION = /^\d{1,2}(?::\d{2}){1,2}$/;

/**
 * Reads a list of talks in any common form: one line for each talk with the title, optionally a speaker
 * after a dash and a link; Markdown links; a table with named columns and commas, semicolons or tabs; or
 * the text of a YouTube playlist.
 */
export function parseList(pasted: string): PastedList {
  const text = pasted.slice(0, MAX_CHARACTERS).replace(/\r\n?/g, '\n').trim();
  const lines = text.split('\n', MAX_LINES).map((line) => line.trim());
  const isPlaylist = lines.filter((line) => DURATION.test(line)).length > 1;
  const list = isPlaylist ? fromPlaylist(lines) : (fromTable(text) ?? fromLines(lines));
  const seen = new Set<string>();
  const talks = list.talks.filter(({ title, url }) => {
    const name = url ?? title;
    const isNew = !seen.has(name);
    seen.add(name);
    return isNew && title !== '';
  });
  return { talks: talks.slice(0, MAX_TALKS), skipped: list.skipped };
}

/** In the text of a playlist, the title of a video follows its duration. */
function fromPlaylist(lines: readonly string[]): PastedList {
  const filled = lines.filter((line) => line !== '');
  const talks = filled.flatMap((line, place): ListedTalk[] => {
    const title = filled.slice(place + 1).find((next) => !/^now playing$/i.test(next));
    if (!DURATION.test(line) || title === undefined || DURATION.test(title)) return [];
    const duration = parseTimestamp(line);
    return [{ ...titleAndSpeakers(title), ...(duration === undefined ? {} : { duration }) }];
  });
  return { talks, skipped: [] };
}

const COLUMNS: Readonly<Record<string, keyof ListedTalk>> = {
  title: 'title',
  talk: 'title',
  titre: 'title',
  speaker: 'speakers',
  speakers: 'speakers',
  orateur: 'speakers',
  orateurs: 'speakers',
  url: 'url',
  link: 'url',
  lien: 'url',
  video: 'url',
  duration: 'duration',
  length: 'duration',
  durée: 'duration',
};

/** Reads a table only where its first row names the columns, because a title may contain a comma. */
function fromTable(text: string): PastedList | undefined {
  const [head = [], ...rows] = readCsv(text) ?? [];
  const columns = head.map((name) => COLUMNS[name.toLowerCase()]);
  const at = (column: keyof ListedTalk, row: readonly string[]): string => {
    return row[columns.indexOf(column)] ?? '';
  };
  if (!columns.includes('title')) return undefined;
  const talks = rows.map((row): ListedTalk => {
    const url = webAddress(at('url', row))?.href;
    const duration = parseTimestamp(at('duration', row));
    return {
      title: plainTitle(at('title', row)),
      speakers: namesIn(at('speakers', row)),
      ...(url === undefined ? {} : { url }),
      ...(duration === undefined ? {} : { duration }),
    };
  });
  const skipped = rows.filter((row) => at('title', row) === '').map((row) => row.join(' '));
  return { talks, skipped };
}

const MARKDOWN_LINK = /\[([^\]]+)\]\((https?:[^\s)]+)\)/;
const LINK = /https?:\/\/[^\s<>"]+/;

function fromLines(lines: readonly string[]): PastedList {
  const skipped: string[] = [];
  const talks = lines.flatMap((line): ListedTalk[] => {
    if (line === '') return [];
    const url = webAddress(MARKDOWN_LINK.exec(line)?.[2] ?? LINK.exec(line)?.[0] ?? '')?.href;
    const withoutLink = line.replace(MARKDOWN_LINK, '$1').replace(LINK, '');
    // Removes the number or bullet of a list item, and the punctuation left around a link.
    const title = withoutLink
      .replace(/^\s*(?:[-*•]|\d{1,3}[.)])\s+/, '')
      .replace(/[\s:|–—-]+$/, '');
    const talk = titleAndSpeakers(title);
    if (talk.title !== '') return [{ ...talk, ...(url === undefined ? {} : { url }) }];
    skipped.push(line);
    return [];
  });
  return { talks, skipped };
}

/** Reads `Title - Speaker, Speaker`, with a dash between spaces. A long text after it is no name. */
function titleAndSpeakers(text: string): Pick<ListedTalk, 'title' | 'speakers'> {
  const plain = plainTitle(text);
  const [, title, names] = /^(.+)\s[-–—|]\s([^-–—|]{2,80})$/.exec(plain) ?? [];
  if (title === undefined || names === undefined) return { title: plain, speakers: [] };
  return { title: title.trim(), speakers: namesIn(names) };
}

function namesIn(text: string): string[] {
  return text
    .split(/,|;|&|\sand\s|\set\s/)
    .map((name) => plainTitle(name))
    .filter((name) => name !== '');
}
