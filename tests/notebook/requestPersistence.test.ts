import { expect, it, vi } from 'vitest';
import { requestPersistence } from '../../components/notebook/requestPersistence';

it.each([
  ['asks once where it is not promised', false, 1],
  ['does not ask again', true, 0],
])('%s', async (_, promised, times) => {
  const persist = vi.fn<() => Promise<boolean>>(async () => true);
  const storage = { persisted: async () => promised, persist } as Partial<StorageManager>;
  await requestPersistence({ storage: storage as StorageManager });
  expect(persist).toHaveBeenCalledTimes(times);
});

it('does without where nobody can be asked', async () => {
  const storage = { persisted: vi.fn<() => Promise<boolean>>() } as Partial<StorageManager>;
  await requestPersistence({ storage: storage as StorageManager });
  expect(storage.persisted).not.toHaveBeenCalled();
});
