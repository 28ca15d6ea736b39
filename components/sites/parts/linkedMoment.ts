/** `90`, `90s`, `1h2m3s`, each part of which may be missing. */
const UNITS = /^(?:(?<h>\d{1,4})h)?(?:(?<m>\d{1,6})m)?(?:(?<s>\d{1,9})s?)?$/;

/** Seconds, minutes and hours of a temporal media fragment; its end is not read. */
const FRAGMENT = /^(?:npt:)?(?:(?:(?<h>\d{1,4}):)?(?<m>\d{1,2}):)?(?<s>\d{1,7}(?:\.\d*)?)s?(?:,|$)/;

function secondsIn(form: RegExp, text: string | null): number | undefined {
  const groups = text ? form.exec(text)?.groups : undefined;
  if (!groups) return undefined;
  const { h = 0, m = 0, s = 0 } = groups;
  return Number(h) * 3600 + Number(m) * 60 + Number(s);
}

/** Returns the seconds of a moment as sites write it: `90`, `90s`, `1h2m3s`. */
export function momentIn(text: string | null): number | undefined {
  return secondsIn(UNITS, text);
}

/**
 * Returns the moment that an address names by `#t=`, in seconds: `#t=62`, `#t=62s`, `#t=1:02`.
 * Source: Media Fragments URI 1.0 (W3C), 4.2.1, in normal play time.
 */
export function fragmentMoment(address: URL): number | undefined {
  return secondsIn(FRAGMENT, new URLSearchParams(address.hash.slice(1)).get('t'));
}

/**
 * Returns an address with a moment as `#t=`, the media fragment of the W3C.
 * @param unit follows the seconds, for a site that needs one
 */
export function fragmentLink(address: URL, seconds: number | undefined, unit = ''): string {
  const link = new URL(address);
  if (seconds !== undefined) link.hash = `t=${seconds}${unit}`;
  return link.href;
}

/**
 * Returns an address with a moment as a parameter, or without a parameter where no moment is given.
 */
export function parameterLink(address: string, name: string, seconds: number | undefined): string {
  const link = new URL(address);
  if (seconds !== undefined) link.searchParams.set(name, `${seconds}`);
  return link.href;
}
