/**
 * A moment as it is written beside a player: `0:00`, `12:03`, `1:02:03`, cut to whole seconds as
 * players do. What is no moment (negative, infinite) reads as `0:00`.
 */
export function formatTimestamp(seconds: number): string {
  const { hours, minutes, rest } = parts(seconds);
  const twoDigits = (value: number) => String(value).padStart(2, '0');
  return hours > 0
    ? `${hours}:${twoDigits(minutes)}:${twoDigits(rest)}`
    : `${minutes}:${twoDigits(rest)}`;
}

/**
 * The same moment in words, for screen readers: `12 minutes, 3 seconds`.
 *
 * Units joined by `Intl.ListFormat` are what `Intl.DurationFormat` is specified to give in its long
 * style (ECMA-402); that one is missing from the Node that the tests run on.
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
