import { conferenceName, type DocumentTalk, type TalkDocument } from './document';

/** With the extension, in UTF-8. File systems allow 255 bytes, and some count the folders of the path too. */
const MAX_BYTES = 120;

/** Names that Windows reserves for devices, with any extension. */
const DEVICE_NAME =
  /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?= *(?:\.|$))/i;

/**
 * Returns a file name that Windows, macOS and Linux accept unchanged, such as
 * `dotScale 2015 - John Wilkes - Cluster management at Google.md`. It has at most 120 bytes of UTF-8.
 * @param extension without the dot, such as `md`
 */
export function exportFileName(document: TalkDocument, extension: string): string {
  const suffix = `.${extension}`;
  const base = truncate(portableName(nameOf(document)), MAX_BYTES - byteLength(suffix));
  return `${base === '' ? 'Talkmark' : base}${suffix}`;
}

/** Returns the file name without extension. An extension of up to six characters still fits. */
export function bareFileName(document: TalkDocument): string {
  return exportFileName(document, 'jsonld').slice(0, -'.jsonld'.length);
}

/** Returns the file name of one talk, without extension. @param conference with its edition */
export function fileNameOfTalk({
  conference,
  talk,
}: {
  conference: string;
  talk: DocumentTalk;
}): string {
  return bareFileName({ conferences: [{ name: conference, talks: [talk] }] });
}

function nameOf({ conferences: [conference, ...others] }: TalkDocument): string {
  if (conference === undefined || others.length > 0) return '';
  const edition = conferenceName(conference);
  const [talk, ...otherTalks] = conference.talks;
  if (talk === undefined || otherTalks.length > 0) return edition;
  const name = [edition, talk.speakers.join(', '), talk.title].filter(Boolean).join(' - ');
  return name === '' ? talk.url.replace(/^https?:\/\//, '') : name;
}

/** Removes or replaces what one of the systems rejects, changes or hides. */
function portableName(name: string): string {
  const visible = name
    // Longer than the result, and short enough to be fast for any name.
    .slice(0, 1000)
    .toWellFormed()
    .normalize('NFC')
    .replace(/\s+/g, ' ')
    .replace(/[\p{C}\p{Default_Ignorable_Code_Point}\uFFFD]/gu, '')
    .replace(/ ?[:|] /g, ' - ')
    .replace(/[/\\:|]+/g, '-')
    .replace(/"/g, "'")
    .replace(/[<>?*]+/g, ' ')
    .replace(/ {2,}/g, ' ');
  // A leading dot hides the file, a leading hyphen looks like an option, Windows drops trailing dots and spaces.
  return visible
    .replace(/^[\s.~-]+/, '')
    .replace(/[\s.~-]+$/, '')
    .replace(/\.{2,}/g, '…')
    .replace(DEVICE_NAME, '$&_');
}

/** Cuts a name to a number of bytes between graphemes, which are what a reader sees as characters. */
function truncate(name: string, maxBytes: number): string {
  if (byteLength(name) <= maxBytes) return name;
  const availableBytes = maxBytes - byteLength('…');
  const graphemes = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  // A single grapheme with hundreds of accents may be too long: then it is cut between code points.
  const prefix =
    longestPrefix(graphemes, availableBytes) || longestPrefix(Array.from(name), availableBytes);
  return `${prefix.replace(/[\s.]+$/, '')}…`;
}

function longestPrefix(pieces: readonly string[], maxBytes: number): string {
  let prefix = '';
  let usedBytes = 0;
  for (const piece of pieces) {
    usedBytes += byteLength(piece);
    if (usedBytes > maxBytes) break;
    prefix += piece;
  }
  return prefix;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
