// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { downloadFile } from '../../components/files/downloadFile';

describe('a file to save', () => {
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it.each(['', 'a thought', `${'n'.repeat(999_999)}🎤${'n'.repeat(1_500_000)}`])(
    'has every character of a text, long or short',
    async (text) => {
      const create = vi.spyOn(URL, 'createObjectURL').mockReturnValue('blob:file');
      vi.spyOn(HTMLAnchorElement.prototype, 'click').mockReturnValue();
      await downloadFile(text, 'talk.md', 'text/markdown');
      const [file] = create.mock.calls[0] ?? [];
      expect(file).toBeInstanceOf(Blob);
      expect((file as Blob).type).toBe('text/markdown;charset=utf-8');
      expect((await (file as Blob).text()) === text).toBe(true);
    },
  );
});
