import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { changeSettings, readSettings, type Settings } from '../../components/settings/settings';

const defaults: Settings = {
  pauseWhileTyping: true,
  leadIn: 3,
  keepWatched: true,
  countOnIcon: true,
  pictureSize: 1280,
  dateLanguage: '',
  exporting: { format: 'markdown', without: [], longTimes: false, writtenLinks: false },
  lastBackup: 0,
  backupEvery: 'never',
  backupTried: 0,
  backupLater: 0,
};

const chosen: Settings = {
  pauseWhileTyping: false,
  leadIn: 0,
  keepWatched: false,
  countOnIcon: false,
  pictureSize: 1920,
  dateLanguage: 'fr',
  exporting: { format: 'html', without: ['quotes'], longTimes: true, writtenLinks: true },
  lastBackup: 5,
  backupEvery: 'week',
  backupTried: 6,
  backupLater: 7,
};

/** Values that no version of Talkmark has written. */
const damaged: Record<keyof Settings, readonly unknown[]> = {
  pauseWhileTyping: ['yes', null],
  leadIn: ['3', -1, 31, null],
  keepWatched: [0],
  countOnIcon: [{}],
  pictureSize: [0, 'large'],
  dateLanguage: [7, null],
  exporting: ['html', { format: 'html' }, { ...chosen.exporting, without: ['everything'] }, null],
  lastBackup: [-1, 'yesterday'],
  backupEvery: ['hour', true],
  backupTried: [null],
  backupLater: [[]],
};

describe('the settings', () => {
  beforeEach(() => fakeBrowser.reset());

  it('have their defaults before the user chooses', async () => {
    expect(await readSettings()).toEqual(defaults);
  });

  it('are those that the user chose', async () => {
    await changeSettings(chosen);
    expect(await readSettings()).toEqual(chosen);
  });

  it.each(
    Object.entries(damaged).flatMap(([key, values]) =>
      values.map((value) => [key, value] as const),
    ),
  )('lose no other one where %s is %j', async (key, value) => {
    await changeSettings(chosen);
    await fakeBrowser.storage.local.set({ [key]: value });
    expect(await readSettings()).toEqual({ ...chosen, [key]: defaults[key as keyof Settings] });
  });
});
