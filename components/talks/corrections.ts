import * as v from 'valibot';
import { Line } from './inputs';
import type { CorrectableFacts } from './talk';

const TrimmedLine = v.pipe(Line, v.trim());

/** An ISO 8601 day that exists. */
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

/** How each fact that the user corrects has to look. */
const factInputs = {
  title: TrimmedLine,
  speakers: v.pipe(v.array(v.pipe(TrimmedLine, v.minLength(1))), v.maxLength(100)),
  conference: TrimmedLine,
  edition: TrimmedLine,
  date: Day,
  language: Language,
  subject: TrimmedLine,
} satisfies Record<keyof CorrectableFacts, v.GenericSchema>;

/** Checks what the user says of talks. */
export const CorrectionsInput = v.object({
  title: v.exactOptional(v.nullable(factInputs.title)),
  speakers: v.exactOptional(v.nullable(factInputs.speakers)),
  conference: v.exactOptional(v.nullable(factInputs.conference)),
  edition: v.exactOptional(v.nullable(factInputs.edition)),
  date: v.exactOptional(v.nullable(factInputs.date)),
  language: v.exactOptional(v.nullable(factInputs.language)),
  subject: v.exactOptional(v.nullable(factInputs.subject)),
} satisfies Record<keyof CorrectableFacts, v.GenericSchema>);

/** The facts that can be typed, in the order of the form. */
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

/** A fact as it is typed: speakers are parted by commas, semicolons or lines. */
export function typedFact(facts: Partial<CorrectableFacts>, fact: TypedFact): string {
  const value = facts[fact];
  return Array.isArray(value) ? value.join(', ') : (value ?? '');
}

/** What was typed for a fact as that fact; undefined where it is none. */
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
