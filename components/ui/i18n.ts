import { browser } from 'wxt/browser';
import type en from '../../public/_locales/en/messages.json';

/** Every text that a user can meet, by its key in `public/_locales`. */
export type MessageKey = keyof typeof en;

/** A text that exists once for each plural form: its key without `_one` or `_other`. */
export type PluralKey = MessageKey extends infer Key
  ? Key extends `${infer Stem}_other`
    ? Stem
    : never
  : never;

/** The text of a key in the user's language, its `$1`, `$2` … replaced in order. */
export function text(key: MessageKey, ...values: string[]): string {
  return getMessage(key, values);
}

/**
 * The text of a key in the plural form that its language asks for; `$1` is the count, the other
 * values follow. Each language has the forms of its own (`tests/ui/locales.test.ts`): French says
 * `many` of whole millions. That of `other` serves where a number with a fraction asks for another.
 */
export function plural(key: PluralKey, count: number, ...values: string[]): string {
  const form = new Intl.PluralRules(language()).select(count);
  const all = [formatNumber(count), ...values];
  return getMessage(`${key}_${form}`, all) || getMessage(`${key}_other`, all);
}

/**
 * The BCP 47 tag of the texts that are shown, which need not be that of the browser: a German
 * browser shows English ones.
 */
export function language(): string {
  return text('languageTag') || 'en';
}

/** In the place of a language: days are written as in ISO 8601, 2026-11-26. */
export const ISO = 'iso';

/**
 * A day as a language writes it; what is no ISO 8601 day stays as it is.
 * @param tag a BCP 47 tag or `ISO`; without one it is the texts'
 */
export function formatDay(day: string, tag = language()): string {
  const date = new Date(`${day}T00:00:00Z`);
  if (Number.isNaN(date.getTime())) return day;
  return dayFormat(tag, { timeZone: 'UTC' }).format(date);
}

/**
 * The user's day of a time as a language writes it.
 * @param time milliseconds since the epoch
 * @param tag a BCP 47 tag or `ISO`; without one it is the texts'
 */
export function formatDayOf(time: number, tag = language()): string {
  return dayFormat(tag, {}).format(time);
}

function dayFormat(tag: string, zone: { timeZone?: string }): Intl.DateTimeFormat {
  // Swedes write days as ISO 8601 does (CLDR, sv, short).
  return tag === ISO
    ? new Intl.DateTimeFormat('sv', { dateStyle: 'short', ...zone })
    : new Intl.DateTimeFormat(tag, { dateStyle: 'long', ...zone });
}

/** A number as it is written in the user's language: `1,200`. */
export function formatNumber(value: number): string {
  return new Intl.NumberFormat(language()).format(value);
}

/** Names in one line, as the user's language puts them: `Ann, Bob`. */
export function formatList(names: readonly string[]): string {
  return new Intl.ListFormat(language(), { type: 'unit' }).format(names);
}

/** A size as it is written in the user's language: `3.4 MB`; from a kilobyte on. */
export function formatBytes(bytes: number): string {
  const isLarge = bytes >= 1_000_000;
  const unit = isLarge ? 'megabyte' : 'kilobyte';
  const options = { style: 'unit', unit, maximumFractionDigits: isLarge ? 1 : 0 } as const;
  const format = new Intl.NumberFormat(language(), options);
  return format.format(bytes / (isLarge ? 1_000_000 : 1000));
}

function getMessage(key: string, values: string[]): string {
  // WXT narrows the keys of `getMessage` to the browser's own and those of our file; the plural
  // forms are put together here.
  const api: { getMessage(key: string, values: string[]): string } = browser.i18n;
  if (values.length === 0) return api.getMessage(key, values);
  const isFromTheRight = api.getMessage('languageDirection', []) === 'rtl';
  // A title or a key in Latin letters would draw what stands beside it out of its order: it is isolated
  // (https://www.unicode.org/reports/tr9/#Explicit_Directional_Isolates).
  const isolated = (value: string): string => `\u2068${value}\u2069`;
  return api.getMessage(key, isFromTheRight ? values.map(isolated) : values);
}
