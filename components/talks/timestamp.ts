/** A moment or a range, in seconds. */
export interface Span {
  at: number;
  /** End of the range, later than `at`. */
  until?: number;
}

/** 100 hours. No recording is longer, so a later moment is a typing error. */
const MAX_SECONDS = 360_000;

const COLON_FORM = /^(?:(?:(\d+):)?(\d+):)?(\d+(?:[.,]\d+)?)$/;
const UNIT_FORM = /^(?:(\d+)\s*h)?\s*(?:(\d+)\s*m(?:in)?)?\s*(?:(\d+(?:[.,]\d+)?)\s*s)?$/i;

/**
 * Reads a moment as people type it: `1:02:03`, `62:03`, `1h2m3s`, `62m`, `3723`, `0:05.25` (or `,25`).
 * Only the first of several parts may be 60 or more: `1:99` is a typing error.
 * @returns seconds; undefined where the text is no moment, or is one after 100 hours
 */
export function parseTimestamp(text: string): number | undefined {
  const typed = text.trim();
  if (typed === '') return undefined;
  const [, ...found] = COLON_FORM.exec(typed) ?? UNIT_FORM.exec(typed) ?? [];
  const first = found.findIndex((part) => part !== undefined);
  const values = found.map((part) => Number((part ?? '0').replace(',', '.')));
  const [hours = 0, minutes = 0, seconds = 0] = values;
  if (first === -1 || values.some((value, place) => place > first && value >= 60)) return undefined;
  const total = hours * 3600 + minutes * 60 + seconds;
  return total <= MAX_SECONDS ? total : undefined;
}

/**
 * Reads a range such as `1:02 - 1:10`, with any dash, or a single moment.
 * @returns undefined where either part is no moment, or the end is not after the start
 */
export function parseSpan(text: string): Span | undefined {
  const [from = '', to, ...more] = text.split(/[-–—−]/u);
  const at = parseTimestamp(from);
  if (at === undefined || more.length > 0) return undefined;
  if (to === undefined) return { at };
  const until = parseTimestamp(to);
  return until !== undefined && until > at ? { at, until } : undefined;
}

/**
 * Returns a moment as players write it: `0:00`, `12:03`, `1:02:03`, rounded down to whole seconds. A
 * negative or infinite number gives `0:00`.
 */
export function formatTimestamp(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return hours > 0
    ? `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}`
    : `${minutes}:${twoDigits(rest)}`;
}

/** Returns a moment or a range, such as `12:03` or `12:03–12:40`. */
export function formatSpan(span: Span): string {
  return spanOf(span, formatTimestamp);
}

/** Returns the same always with hours, such as `0:12:03`, for texts that are sorted. */
export function longSpan(span: Span): string {
  return spanOf(span, (seconds) => {
    const short = formatTimestamp(seconds);
    return seconds >= 3600 ? short : `0:${short.padStart(5, '0')}`;
  });
}

function spanOf({ at, until }: Span, format: (seconds: number) => string): string {
  return [at, ...(until === undefined ? [] : [until])].map(format).join('–');
}

/**
 * Returns a moment in words for screen readers, such as `12 minutes, 3 seconds`. ECMA-402 specifies the
 * long style of `Intl.DurationFormat` as units joined by `Intl.ListFormat`, which this does by hand
 * because the Node that runs the tests lacks `Intl.DurationFormat`.
 * @param locale a BCP 47 tag
 */
export function spokenTimestamp(seconds: number, locale: string): string {
  const { hours, minutes, rest } = parts(seconds);
  const inWords = (value: number, unit: 'hour' | 'minute' | 'second') =>
    new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(value);
  const words = [
    ...(hours > 0 ? [inWords(hours, 'hour')] : []),
    ...(minutes > 0 ? [inWords(minutes, 'minute')] : []),
    ...(rest > 0 || hours + minutes === 0 ? [inWords(rest, 'second')] : []),
  ];
  return new Intl.ListFormat(locale, { type: 'unit', style: 'long' }).format(words);
}

function parts(seconds: number): { hours: number; minutes: number; rest: number } {
  const whole = Number.isFinite(seconds) ? Math.max(0, Math.floor(seconds)) : 0;
  return {
    hours: Math.floor(whole / 3600),
    minutes: Math.floor((whole % 3600) / 60),
    rest: whole % 60,
  };
}
