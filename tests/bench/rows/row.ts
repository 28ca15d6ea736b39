import type { TestBrowser } from '../../harness/browser';
import type { Measured } from '../measured';

/** The browser and the data for measuring a row. */
export interface Place {
  browser: TestBrowser;
  /** Number of stored notes of invented talks. */
  notes: number;
  /** Number of stored pictures of 300 kB. */
  pictures: number;
}

/** One or several rows of the table that are measured together. */
export interface Row {
  promises: readonly string[];
  measure: (place: Place) => Promise<Measured[]>;
}
