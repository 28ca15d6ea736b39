import { fileOfPieces } from '../../files/fileOfPieces';
import type { Format, TalkSource } from './format';

/** All data of the talks, including private notes, as a backup that Talkmark can import. */
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
