import type { MessageKey } from '../ui/i18n';

/** The reason why a file is refused. The notebook is unchanged then. */
export type BadFileReason = 'unknown' | 'damaged' | 'newer' | 'tooLarge' | 'empty' | 'noTalk';

/** Thrown when a file cannot be imported. */
export class BadFileError extends Error {
  constructor(readonly reason: BadFileReason) {
    super(`The file cannot be imported: ${reason}.`);
    this.name = 'BadFileError';
  }
}

const SENTENCES: Readonly<Record<BadFileReason, MessageKey>> = {
  unknown: 'problemFileUnknown',
  damaged: 'problemFileDamaged',
  newer: 'problemFileNewer',
  tooLarge: 'problemFileTooLarge',
  empty: 'problemFileEmpty',
  noTalk: 'problemFileNoTalk',
};

/** Returns the sentence that tells the user why a file cannot be imported. */
export function badFileSentence(error: unknown): MessageKey {
  return error instanceof BadFileError ? SENTENCES[error.reason] : 'problemFileUnread';
}

/** Parses JSON. @throws BadFileError */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadFileError('damaged');
  }
}
