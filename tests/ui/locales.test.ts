import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { stringsOfSources } from './usedTexts';

type Texts = Map<string, string>;

const folder = join(import.meta.dirname, '../../public/_locales');
const PLURAL_SUFFIX = /_(?:zero|one|two|few|many|other)$/;

function textsOf(language: string): Texts {
  const file = readFileSync(join(folder, language, 'messages.json'), 'utf8');
  const messages = JSON.parse(file) as Record<string, { message: string }>;
  return new Map(Object.entries(messages).map(([key, { message }]) => [key, message]));
}

const english = textsOf('en');
const others = readdirSync(folder).filter((language) => language !== 'en');
const all = ['en', ...others].map((language) => [language, textsOf(language)] as const);
const placeholders = (text: string): string[] => [...new Set(text.match(/\$\w+\$?/g))].sort();
/** Returns the tag `pt-BR` for the folder `pt_BR`. */
const tagOf = (language: string): string => language.replace('_', '-');
const stemOf = (key: string): string => key.replace(PLURAL_SUFFIX, '');

/** Returns the keys of a language without plural suffixes, which differ by language. */
const stems = (texts: Texts): string[] => [...new Set([...texts.keys()].map(stemOf))].sort();

/** Returns the plural forms of a language for whole numbers, which are all that Talkmark counts. */
function formsOf(language: string): string[] {
  const rules = new Intl.PluralRules(tagOf(language));
  const counts = [...Array(1001).keys(), 10_000, 100_000, 1_000_000, 2_000_000, 10_000_000];
  return [...new Set(counts.map((count) => rules.select(count)))].sort();
}

/** Texts that are the same in English and in another language. */
const IDENTICAL_TEXTS = new Map<string, string>([
  [
    'fr',
    `composerField notes sitesTitle kindQuestion filterQuestions searchTag exportFormat keyOption keyTab
    libraryNotes_one libraryNotes_other searchNotes_one searchNotes_other exportDefaults datesTitle aboutVersion`,
  ],
]);
/** Proper names, the same in every language. */
const PROPER_NAMES =
  'extensionName formatMarkdown formatObsidian importTimeTags importYiNote importVideoNotes';

/** Keys of one word that are passed on as strings; other strings of one word may be names of anything. */
const PASSED_ON_KEYS = new Set([
  'edit', // NoteActions.tsx, the label of its button
  'unreachable', // NoTalkView.tsx, by the reason that the background gives
]);

describe('the texts of all languages', () => {
  it.each(all)('%s: has every text, and each in all plural forms of its own', (language, texts) => {
    expect(stems(texts)).toEqual(stems(english));
    const counted = [...texts.keys()].filter((key) => PLURAL_SUFFIX.test(key)).map(stemOf);
    for (const stem of new Set(counted)) {
      const forms = [...texts.keys()].filter(
        (key) => PLURAL_SUFFIX.test(key) && stemOf(key) === stem,
      );
      expect(forms.sort()).toEqual(formsOf(language).map((form) => `${stem}_${form}`));
    }
  });

  it.each(all)('%s: has no empty text, and the values of English ones', (_, texts) => {
    const empty = [...texts].filter(([, text]) => text.trim() === '');
    expect(empty).toEqual([]);
    const model = (key: string): string =>
      english.get(key) ?? english.get(`${stemOf(key)}_other`) ?? '';
    const valuesOf = (of: (key: string) => string) =>
      Object.fromEntries([...texts.keys()].map((key) => [key, placeholders(of(key))]));
    expect(valuesOf((key) => texts.get(key) ?? '')).toEqual(valuesOf(model));
  });

  it.each(all)('%s: fits the stores and the lists of keys', (_, texts) => {
    const lengthOf = (key: string): number => texts.get(key)?.length ?? Infinity;
    // Firefox's store allows 45 characters for a name; Chrome's 75, and 132 for a description.
    expect(lengthOf('extensionName')).toBeLessThanOrEqual(45);
    expect(lengthOf('extensionDescription')).toBeLessThanOrEqual(132);
    // What fits a line of the browser's page for shortcuts.
    const commands = [...texts].filter(([key]) => key.startsWith('command'));
    expect(commands.filter(([, text]) => text.length > 60)).toEqual([]);
  });

  it.each(all)('%s: says which language it is, and how it is read', (language, texts) => {
    expect(texts.get('languageTag')).toBe(tagOf(language));
    expect(texts.get('languageDirection')).toMatch(/^(?:ltr|rtl)$/);
  });

  it.each(others)('%s: is translated, except for what is the same', (language) => {
    const texts = textsOf(language);
    const same = [...texts].filter(([key, text]) => english.get(key) === text).map(([key]) => key);
    const ltr = texts.get('languageDirection') === 'ltr' ? ['languageDirection'] : [];
    const allowed = `${IDENTICAL_TEXTS.get(language) ?? ''} ${PROPER_NAMES}`.trim().split(/\s+/);
    expect(same.sort()).toEqual([...allowed, ...ltr].sort());
  });
});

describe('the texts that the sources ask for', () => {
  const { textKeys, otherStrings } = stringsOfSources();
  const isUsed = (key: string): boolean =>
    textKeys.has(key) || (otherStrings.has(key) && (/[A-Z]/.test(key) || PASSED_ON_KEYS.has(key)));

  it('are all there', () => {
    const known = new Set(stems(english));
    // A string that is no name belongs to another `text`, that of a document's node.
    const keys = [...textKeys].filter((key) => /^\w+$/.test(key));
    expect(keys.filter((key) => !known.has(key))).toEqual([]);
  });

  it('are all that there are', () => {
    expect(stems(english).filter((key) => !isUsed(key))).toEqual([]);
  });
});

describe('the French texts', () => {
  it.each([...textsOf('fr')])('%s: keeps signs and words together', (_, text) => {
    // French has a no-break space before these signs and inside quotation marks; addresses such as
    // about:addons do not.
    expect(text).not.toMatch(/[^\u00A0\u202F:;!?»]([;!?»]|:(?!\w))/);
    expect(text).not.toMatch(/«[^\u00A0\u202F]/);
    expect(text).not.toContain("'");
  });
});
