import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serveFirstRun } from '../../components/settings/firstRun';

it.each([
  ['install', 1],
  ['update', 0],
  ['browser_update', 0],
  ['chrome_update', 0],
  ['shared_module_update', 0],
] as const)('opens its page at "%s" so many times: %i', async (reason, times) => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  serveFirstRun();
  await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
  expect(create).toHaveBeenCalledTimes(times);
  if (times > 0) expect(create.mock.calls[0]?.[0].url).toMatch(/:\/\/[^/]+\/welcome\.html$/);
});
