import { stringify } from 'yaml';
import type { DocumentConference, DocumentTalk } from './document';

/**
 * Returns the YAML front matter of a talk, including the fences. Every value is a double-quoted string on one line:
 * parsers disagree on which bare words are numbers, booleans, dates or base-60 times (`1:02:03`, `yes`,
 * `2015-06-08`), but all of them read a quoted value as a string.
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
    // It only has strings. The schema of YAML 1.1 would leave `<<` unquoted, which parsers reject as a value.
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
 * Escapes characters that `yaml` writes unescaped inside double quotes but that other parsers reject or change: those
 * outside YAML's `c-printable`, its additional line breaks (U+0085, U+2028, U+2029), the byte order mark, and the
 * direction marks that would reverse the closing quote on the screen.
 */
function escapeUnprintable(yaml: string): string {
  return yaml.replace(
    /[\x7F-\x9F\u200E\u200F\u2028-\u202E\u2066-\u2069\uFEFF\uFFFE\uFFFF]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
