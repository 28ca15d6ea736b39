import type { MessageKey } from '../ui/i18n';
import { BadFile, type BadFileReason } from './importContents';

const sentences: Readonly<Record<BadFileReason, MessageKey>> = {
  unknown: 'problemFileUnknown',
  damaged: 'problemFileDamaged',
  newer: 'problemFileNewer',
  tooLarge: 'problemFileTooLarge',
  empty: 'problemFileEmpty',
  noTalk: 'problemFileNoTalk',
};

/** What the user is told of a file that cannot be imported. */
export function badFileSentence(error: unknown): MessageKey {
  return error instanceof BadFile ? sentences[error.reason] : 'problemFileUnread';
}
