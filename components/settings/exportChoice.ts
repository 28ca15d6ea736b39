import type { DocumentPart } from '../exports/document';

/** What can be left out of an export. */
export type ExportPart = DocumentPart | 'pictures';

/** How the user last exported, which is how it is offered the next time. */
export interface ExportChoice {
  /** A format's id. */
  format: string;
  without: readonly ExportPart[];
  /** Moments always have their hours. */
  longTimes: boolean;
  /** The address of a moment is written out. */
  writtenLinks: boolean;
}

export const FIRST_CHOICE: ExportChoice = {
  format: 'markdown',
  without: [],
  longTimes: false,
  writtenLinks: false,
};
