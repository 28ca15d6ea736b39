import type { LaunchOptions } from 'puppeteer-core';
import type { BrowserName } from './browser';
import { findBrowser } from './programs.mjs';
import type { SessionOptions } from './session';

const called: Record<BrowserName, string> = { chromium: 'Chromium', firefox: 'Firefox' };

/**
 * Returns the options that both browsers share.
 * @throws where the browser is not installed
 */
export function launchOptions(
  name: BrowserName,
  { profile, display }: SessionOptions,
): LaunchOptions {
  const executablePath = findBrowser(name);
  if (executablePath === undefined) throw new Error(`${called[name]} is not installed.`);
  return {
    executablePath,
    acceptInsecureCerts: true,
    headless: display === undefined,
    env: { ...process.env, ...(display ? { DISPLAY: display.name } : {}) },
    userDataDir: profile,
    defaultViewport: null,
    protocolTimeout: 60_000,
  };
}
