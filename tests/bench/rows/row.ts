import type { TestBrowser } from '../../harness/browser';
import type { Measured } from '../measured';

/** Where a row is measured. */
export interface Place {
  browser: TestBrowser;
  /** Notes of made-up talks that are in the store. */
  notes: number;
  /** Pictures of 300 kB that are there too. */
  pictures: number;
}

/** One or some rows of the table, measured together. */
export interface Row {
  promises: readonly string[];
  measure: (place: Place) => Promise<Measured[]>;
}
