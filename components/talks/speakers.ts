import { fold } from './foldText';

/** Commas, `&` and `and` separate speakers; the comma in "Davis, Jr." does not. */
const SEPARATOR =
  /\s*,(?!\s*(?:Jr|Sr|II|III|IV|Ph\.?D|MD|Esq)\b)\s*(?:(?:&|and)\s+)?|\s+(?:&|and)\s+/i;

/**
 * Splits a title's list of speakers, such as "A & B" or "A, B and C". Where a part is no full name
 * ("Jane and John Doe", "Neha Narkhede, Confluent") the text stays whole: joined names are easier to
 * correct than torn ones.
 */
export function splitSpeakers(text: string): string[] {
  const whole = text.trim();
  const parts = [...new Set(whole.split(SEPARATOR).map((part) => part.trim()))];
  if (parts.every(isFullName)) return parts;
  return whole === '' ? [] : [whole];
}

/** True where two names belong to one person, ignoring case, accents and middle names. */
export function isSameName(a: string, b: string): boolean {
  if (fold(a) === fold(b)) return fold(a) !== '';
  const one = fold(a).split(' ');
  const other = fold(b).split(' ');
  if (one.length < 2 || other.length < 2) return false;
  return one[0] === other[0] && one.at(-1) === other.at(-1);
}

function isFullName(text: string): boolean {
  const words = text.split(/\s+/).length;
  return words >= 2 && words <= 5;
}
