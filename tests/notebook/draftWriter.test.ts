import { expect, it, vi } from 'vitest';
import { createDraftWriter } from '../../components/notebook/draftWriter';
import { WAIT_MS } from '../harness/waitMs';

it('has one write in flight and writes the latest text next', async () => {
  const written: string[] = [];
  const release: (() => void)[] = [];
  const writer = createDraftWriter<string>(async (text) => {
    written.push(text);
    await new Promise<void>((resolve) => release.push(resolve));
  });
  for (const text of ['a', 'ab', 'abc']) writer.put(text);
  const flushed = writer.flush();
  expect(written).toEqual(['a']);
  release.shift()?.();
  await vi.waitFor(() => expect(written).toEqual(['a', 'abc']), WAIT_MS);
  release.shift()?.();
  await flushed;
});

it('tries a failed write again at the flush, and says when that fails too', async () => {
  const write = vi.fn<(text: string) => Promise<void>>();
  write.mockRejectedValueOnce(new Error('asleep')).mockResolvedValueOnce();
  const writer = createDraftWriter(write);
  writer.put('text');
  await writer.flush();
  expect(write.mock.calls).toEqual([['text'], ['text']]);

  write.mockRejectedValue(new Error('gone'));
  writer.put('more');
  await expect(writer.flush()).rejects.toThrow('gone');
});
