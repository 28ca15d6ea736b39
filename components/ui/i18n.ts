import { browser } from 'wxt/browser';
import type en from '../../public/_locales/en/messages.json';

/** The key of a text in `public/_locales`. */
export type MessageKey = keyof typeof en;

/** The key of a text with plural forms, without `_one` or `_other`. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

/** Returns a text in the user's language, with `$1`, `$2` … replaced in order. */
export function text(key: MessageKey, ...values: string[]): string {
  return getMessage(key, values);
}

/**
 * Returns a text in the plural form for a count. `$1` is the count, the other values follow. Each language
 * has its own forms (`tests/ui/locales.test.ts`): French uses `many` for whole millions. `other` is the
 * fallback, for numbers with a fraction that select a form without a text.
 */
export function plural(key: PluralKey, count: number, ...values: string[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const all = [formatNumber(count), ...values];
  return getMessage(`${key}_${form}`, all) || getMessage(`${key}_other`, all);
}

/**
 * Returns the BCP 47 tag of the texts, which may differ from the browser's language: a German browser shows
 * English texts.
 */
export function language(): string {
  return text('languageTag') || 'en';
}

/** Used instead of a language tag: days are written as in ISO 8601, 2026-11-26. */
export const ISO = 'iso';

/**
 * Returns an ISO 8601 day as a language writes it; any other string stays as it is.
 * @param tag a BCP 47 tag or `ISO`; by default the language of the texts
 */
export function formatDay(day: string, tag = language()): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return dayFormat(tag, { timeZone: 'UTC' }).format(date);
}

/**
 * Returns the day of a time, in the user's time zone, as a language writes it.
 * @param timeMs milliseconds since the epoch
 * @param tag a BCP 47 tag or `ISO`; by default the language of the texts
 */
export function formatDayOf(timeMs: number, tag = language()): string {
  return dayFormat(tag, {}).format(timeMs);
}

function dayFormat(tag: string, zone: { timeZone?: string }): Intl.DateTimeFormat {
  // Swedish short dates have the form of ISO 8601 (CLDR, sv, short).
  return tag === ISO
    ? new Intl.DateTimeFormat('sv', { dateStyle: 'short', ...zone })
    : new Intl.DateTimeFormat(tag, { dateStyle: 'long', ...zone });
}

/** Returns a number as written in the user's language: `1,200`. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** Returns names in one line, as the user's language lists them: `Ann, Bob`. */
export function formatList(names: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'unit' }).format(names);
}

/** Returns a size as written in the user's language: `3.4 MB`. The smallest unit is the kilobyte. */
export function formatBytes(bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const options = { style: 'unit', unit, maximumFractionDigits: isLarge ? 1 : 0 } as const;
  const format = new Intl.NumberFormat(language(), options);
  return format.format(bytes / (isLarge ? 1_000_000 : 1000));
}

function getMessage(key: string, values: string[]): string {
  // WXT's types allow only the keys of the browser and of our file; keys of plural forms are composed here.
  const api: { getMessage(key: string, values: string[]): string } = browser.i18n;
  if (values.length === 0) return api.getMessage(key, values);
  const isRightToLeft = api.getMessage('languageDirection', []) === 'rtl';
  // Values are isolated, because a title or a key in Latin letters would reorder the words beside it
  // (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates).
  const isolated = (value: string): string => `\u2068${value}\u2069`;
  return api.getMessage(key, isRightToLeft ? values.map(isolated) : values);
}
