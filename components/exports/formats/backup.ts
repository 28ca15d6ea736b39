import { fileOfPieces } from '../../files/fileOfPieces';
import type { Format, TalkSource } from './format';

/** All that is kept of talks, what is only for the user too, in the form of a backup: Talkmark reads it back. */
export const backup: Format<TalkSource> = {
  id: 'backup',
  label: 'formatBackup',
  fits: (source) => source.backup !== undefined,
  async print(source) {
    if (!source.backup) throw new Error('Some notes of a talk are no backup of it.');
    const content = await fileOfPieces(source.backup());
    return { content, extension: 'json', type: 'application/json' };
  },
};
