import * as v from 'valibot';
import { Line } from './commonSchemas';
import type { CorrectableFacts } from './talk';

const TrimmedLine = v.pipe(Line, v.trim());

/** An existing day in the form of ISO 8601. */
const Day = v.pipe(
  v.string(),
  v.trim(),
  v.regex(/^\d{4}-\d{2}-\d{2}$/),
  v.check((day) => {
    const date = new Date(`${day}T00:00:00Z`);
    return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(day);
  }),
);

/** A BCP 47 tag. */
const Language = v.pipe(
  v.string(),
  v.trim(),
  v.maxLength(35),
  v.check((tag) => {
    try {
      return Intl.getCanonicalLocales(tag).length === 1;
    } catch {
      return false;
    }
  }),
);

/** The schema of each fact that the user can correct. */
const factInputs = {
  title: TrimmedLine,
  speakers: v.pipe(v.array(v.pipe(TrimmedLine, v.minLength(1))), v.maxLength(100)),
  conference: TrimmedLine,
  edition: TrimmedLine,
  date: Day,
  language: Language,
  subject: TrimmedLine,
} satisfies Record<keyof CorrectableFacts, v.GenericSchema>;

/** Validates the user's corrections. */
export const CorrectionsInput = v.object({
  title: v.exactOptional(v.nullable(factInputs.title)),
  speakers: v.exactOptional(v.nullable(factInputs.speakers)),
  conference: v.exactOptional(v.nullable(factInputs.conference)),
  edition: v.exactOptional(v.nullable(factInputs.edition)),
  date: v.exactOptional(v.nullable(factInputs.date)),
  language: v.exactOptional(v.nullable(factInputs.language)),
  subject: v.exactOptional(v.nullable(factInputs.subject)),
} satisfies Record<keyof CorrectableFacts, v.GenericSchema>);

/** The facts that the user can type, in the order of the form. */
export const TYPED_FACTS = [
  'title',
  'speakers',
  'conference',
  'edition',
  'date',
  'language',
  'subject',
] as const;
export type TypedFact = (typeof TYPED_FACTS)[number];

/** Returns a fact as the text of its form field. */
export function typedFact(facts: Partial<CorrectableFacts>, fact: TypedFact): string {
  const value = facts[fact];
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

/**
 * Reads the text of a fact's form field. Commas, semicolons or line breaks separate speakers.
 * @returns undefined where the text is no valid value of that fact
 */
export function readFact(
  fact: TypedFact,
  typed: string,
): { value: CorrectableFacts[TypedFact] } | undefined {
  const raw = fact === 'speakers' ? namesIn(typed) : typed;
  const read = v.safeParse(factInputs[fact], raw);
  return read.success ? { value: read.output } : undefined;
}

function namesIn(typed: string): string[] {
  return typed
    .split(/[,;\n]/)
    .map((name) => name.trim())
    .filter((name) => name !== '');
}
