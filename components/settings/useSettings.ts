import { readSettings, type Settings } from './settings';
import { useKeptValue } from './useKeptValue';

/** The settings as they are now, also where they are changed elsewhere; undefined until read. */
export function useSettings(): Settings | undefined {
  return useKeptValue(readSettings);
}
