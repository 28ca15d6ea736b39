import { conferenceName, type DocumentTalk, type TalkDocument } from './document';

/** UTF-8 bytes, extension included. File systems take 255; some count a path's folders too. */
const mostBytes = 120;

/** Names that Windows keeps for devices, whatever follows a dot. */
const deviceName =
  /^(?:con|prn|aux|nul|conin\$|conout\$|clock\$|(?:com|lpt)[0-9¹²³])(?= *(?:\.|$))/i;

/**
 * A name under which Windows, macOS and Linux save the document as it is:
 * `dotScale 2015 - John Wilkes - Cluster management at Google.md`. At most 120 bytes of UTF-8.
 * @param extension without its dot, such as `md`
 */
export function exportFileName(document: TalkDocument, extension: string): string {
  const end = `.${extension}`;
  const base = cutTo(portable(nameOf(document)), mostBytes - byteLength(end));
  return `${base === '' ? 'Talkmark' : base}${end}`;
}

/** The same without an extension; there is room for one of six characters. */
export function bareFileName(document: TalkDocument): string {
  return exportFileName(document, 'jsonld').slice(0, -'.jsonld'.length);
}

/** The same of one talk, without an extension. @param conference with its edition */
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

/** Without what one of the systems refuses, changes, or does not show. */
function portable(name: string): string {
  const visible = name
    // More than is kept in the end, and little enough for any name to be quick.
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
  // A first dot hides the file, a first hyphen makes it an option, Windows drops last dots and spaces.
  return visible
    .replace(/^[\s.~-]+/, '')
    .replace(/[\s.~-]+$/, '')
    .replace(/\.{2,}/g, '…')
    .replace(deviceName, '$&_');
}

/** As many whole characters, as a reader counts them, as fit into the bytes. */
function cutTo(name: string, bytes: number): string {
  if (byteLength(name) <= bytes) return name;
  const room = bytes - byteLength('…');
  const graphemes = [...new Intl.Segmenter().segment(name)].map(({ segment }) => segment);
  // One character with hundreds of accents may be longer than the room: then by code points.
  const kept = fitting(graphemes, room) || fitting(Array.from(name), room);
  return `${kept.replace(/[\s.]+$/, '')}…`;
}

function fitting(pieces: readonly string[], bytes: number): string {
  let kept = '';
  let used = 0;
  for (const piece of pieces) {
    used += byteLength(piece);
    if (used > bytes) break;
    kept += piece;
  }
  return kept;
}

function byteLength(text: string): number {
  return new TextEncoder().encode(text).length;
}
