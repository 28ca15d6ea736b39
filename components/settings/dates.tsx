import { createContext, type ReactNode, use, useMemo } from 'react';
import { formatDay, formatDayOf, ISO_DATES } from '../ui/i18n';
import { useSettings } from './useSettings';

/** Languages that dates can be written in, besides the language of the texts. */
export const DATE_LANGUAGES = [
  'de',
  'en-GB',
  'en-US',
  'es',
  'fr',
  'it',
  'ja',
  'nl',
  'pl',
  'pt',
  'sv',
] as const;

/** Writes days as the user wants them. */
export interface DayWriting {
  /** @param day a text that is not an ISO 8601 day is returned as it is */
  day: (day: string) => string;
  /** @param time milliseconds since the epoch */
  dayOf: (time: number) => string;
}

const asTexts: DayWriting = { day: (day) => formatDay(day), dayOf: (time) => formatDayOf(time) };

const DatesContext = createContext(asTexts);

/**
 * Returns how the views in a page write days: in the language of their texts unless the user wants
 * another one.
 */
export function useDates(): DayWriting {
  return use(DatesContext);
}

/** Makes the views inside it write days as the user wants them. */
export function Dated({ children }: { children: ReactNode }) {
  const wanted = useSettings()?.dateLanguage ?? '';
  const writing = useMemo((): DayWriting => {
    // An unknown value counts as none.
    const isKnown = wanted === ISO_DATES || DATE_LANGUAGES.some((tag) => tag === wanted);
    if (!isKnown) return asTexts;
    return {
      day: (day) => formatDay(day, wanted),
      dayOf: (time) => formatDayOf(time, wanted),
    };
  }, [wanted]);
  return <DatesContext value={writing}>{children}</DatesContext>;
}
