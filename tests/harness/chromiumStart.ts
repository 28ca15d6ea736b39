import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import puppeteer, { type Browser } from 'puppeteer-core';
import { launchOptions } from './launchOptions';
import type { SessionOptions } from './session';

/**
 * Sets the download folder in the profile: if it were set through the driver, each file's name
 * would be a uuid.
 */
async function prepareProfile({ profile, downloads }: SessionOptions): Promise<void> {
  await mkdir(join(profile, 'Default'), { recursive: true });
  const preferences = {
    download: { default_directory: downloads, prompt_for_download: false },
    // Without this, an unpacked extension that reloads itself does not come back.
    extensions: { ui: { developer_mode: true } },
  };
  await writeFile(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
}

/** Starts Chromium with the extension, where there is one. */
export async function startedChromium(options: SessionOptions): Promise<Browser> {
  if (options.firstStart) await prepareProfile(options);
  const { proxyPort, extension, dark } = options;
  return puppeteer.launch({
    ...launchOptions('chromium', options),
    browser: 'chrome',
    pipe: true,
    ...(extension ? { enableExtensions: [extension.folder] } : {}),
    args: [
      ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      '--disable-gpu',
      '--disable-quic',
      '--lang=en-US',
      '--window-position=0,0',
      '--window-size=1280,900',
      '--screen-info={1280x900}',
      ...(dark ? ['--blink-settings=preferredColorScheme=0'] : []),
      ...(proxyPort === undefined
        ? []
        : [`--proxy-server=http://127.0.0.1:${proxyPort}`, '--proxy-bypass-list=<-loopback>']),
    ],
  });
}
