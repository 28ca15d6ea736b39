import { afterEach, expect, it, vi } from 'vitest';
import { fileOfPieces } from '../../components/files/fileOfPieces';
import { sweepFiles } from '../../components/files/sweepFiles';

/** Returns a fake of the browser's folder, where a file exists once its stream is closed. */
function folderOf(files: Map<string, Blob>) {
  const handleOf = (name: string) => ({
    getFile: async () => files.get(name),
    createWritable: async () => {
      const written: Blob[] = [];
      return {
        write: async (blob: Blob) => void written.push(blob),
        close: async () => void files.set(name, new Blob(written)),
        abort: async () => {},
      };
    },
  });
  return {
    keys: () => files.keys(),
    removeEntry: async (name: string) => void files.delete(name),
    getFileHandle: async (name: string) => handleOf(name),
  };
}

function withFolder(files: Map<string, Blob>): void {
  vi.stubGlobal('navigator', { storage: { getDirectory: async () => folderOf(files) } });
}

async function* pieces(count: number, size: number): AsyncGenerator<string> {
  for (let number = 0; number < count; number += 1) yield String(number % 10).repeat(size);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

it('keeps a small file in memory', async () => {
  const files = new Map<string, Blob>();
  withFolder(files);
  const file = await fileOfPieces(pieces(3, 4), 100);
  expect(await file.text()).toBe('000011112222');
  expect(files.size).toBe(0);
});

it('writes a large one to the disk, all of it in order', async () => {
  const files = new Map<string, Blob>();
  withFolder(files);
  const file = await fileOfPieces(pieces(5, 4_500_000), 10_000_000);
  expect(file.size).toBe(5 * 4_500_000);
  const text = await file.text();
  expect([...new Set(text)].join('')).toBe('01234');
  expect(files.size).toBe(1);
});

it('leaves no file where making it fails', async () => {
  const files = new Map<string, Blob>();
  withFolder(files);
  async function* failing(): AsyncGenerator<string> {
    yield* pieces(4, 4_500_000);
    throw new Error('The notebook is gone.');
  }
  await expect(fileOfPieces(failing(), 10_000_000)).rejects.toThrow('The notebook is gone.');
  expect(files.size).toBe(0);
});

it('takes old files away, and no other', async () => {
  const now = 1_800_000_000_000;
  const names = [`backup-${now - 3_700_000}.json`, `backup-${now - 60_000}.json`, 'other.json'];
  const files = new Map(names.map((name) => [name, new Blob()]));
  withFolder(files);
  await sweepFiles(now);
  expect([...files.keys()]).toEqual(names.slice(1));
});
