import { expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { serveFirstRun } from '../../components/background/firstRun';

const page = expect.stringMatching(/:\/\/[^/]+\/welcome\.html$/);

it.each([
  ['install', [[{ url: page }]]],
  ['update', []],
  ['browser_update', []],
  ['chrome_update', []],
  ['shared_module_update', []],
])('at "%s" opens %j', async (reason, opened) => {
  const create = vi.spyOn(fakeBrowser.tabs, 'create');
  serveFirstRun();
  await fakeBrowser.runtime.onInstalled.trigger({ reason } as never);
  expect(create.mock.calls).toEqual(opened);
});
