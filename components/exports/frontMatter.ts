import { stringify } from 'yaml';
import type { DocumentConference, DocumentTalk } from './document';

/**
 * The YAML front matter of a talk, with tags where there are some, fences included. Every value is a double-quoted string on one
 * line: readers disagree on which bare words are numbers, booleans, dates or base-60 times
 * (`1:02:03`, `yes`, `2015-06-08`), and none of them reads a quoted one as anything but a string.
 */
export function frontMatter(
  conference: Omit<DocumentConference, 'talks'>,
  talk: DocumentTalk,
  tags: readonly string[] = [],
): string {
  const fields = {
    title: talk.title,
    speakers: talk.speakers.length > 0 ? talk.speakers : undefined,
    conference: conference.name,
    edition: conference.edition,
    date: talk.date,
    url: talk.url,
    subject: talk.subject,
    slides: talk.slidesUrl,
    page: talk.pageUrl,
    tags: tags.length > 0 ? tags : undefined,
  };
  const yaml = stringify(fields, {
    // Knows nothing but strings: YAML 1.1's own would leave `<<` bare, which readers refuse as a value.
    schema: 'failsafe',
    defaultStringType: 'QUOTE_DOUBLE',
    defaultKeyType: 'PLAIN',
    lineWidth: 0,
    doubleQuotedMinMultiLineLength: Number.MAX_SAFE_INTEGER,
    aliasDuplicateObjects: false,
  });
  return `---\n${escapeUnprintable(yaml)}---\n`;
}

/**
 * Escapes what `yaml` writes as it is inside double quotes and other readers refuse or change: the
 * characters outside of YAML's `c-printable`, its further line breaks (U+0085, U+2028, U+2029), the
 * byte order mark, and the direction marks that would turn the closing quote around on the screen.
 */
function escapeUnprintable(yaml: string): string {
  return yaml.replace(
    /[\x7F-\x9F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
