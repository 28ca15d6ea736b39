import type { Format, TalkSource } from './format';

/** All that is kept of talks, what is only for the user too, in the form of a backup: Talkmark reads it back. */
export const backup: Format<TalkSource> = {
  id: 'backup',
  label: 'formatBackup',
  fits: (source) => source.backup !== undefined,
  async print(source) {
    const pieces = source.backup?.() ?? [];
    const content: string[] = [];
    for await (const piece of pieces) content.push(piece);
    return { content, extension: 'json', type: 'application/json' };
  },
};
