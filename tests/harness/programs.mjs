// @ts-check
// Finds the browsers and the tools. Plain JavaScript, because setup.mjs runs before anything is installed.
import { accessSync, constants } from 'node:fs';
import { delimiter, isAbsolute, join } from 'node:path';
import { env } from 'node:process';

/** @type {Record<'chromium' | 'firefox', { variable: string, names: string[] }>} */
const browsers = {
  chromium: {
    variable: 'TALKMARK_CHROMIUM',
    // Chrome comes last: it ignores --load-extension, and loads an extension only through the driver's pipe.
    names: [
      'chromium',
      'chromium-browser',
      '/usr/lib/chromium/chromium',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
      'google-chrome-for-testing',
      'google-chrome',
      'google-chrome-stable',
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
    ],
  },
  firefox: {
    variable: 'TALKMARK_FIREFOX',
    // Developer Edition and ESR keep an unsigned extension; a release Firefox keeps it only until it closes.
    names: [
      'firefox-esr',
      'firefox-devedition',
      'firefox',
      '/Applications/Firefox Developer Edition.app/Contents/MacOS/firefox',
      '/Applications/Firefox.app/Contents/MacOS/firefox',
    ],
  },
};

/** @param {string} path */
function isProgram(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * Returns the path of the first of these programs that is installed.
 * @param {string[]} names names to look up in PATH, or absolute paths
 * @returns {string | undefined} its path
 */
export function findProgram(names) {
  const folders = (env.PATH ?? '').split(delimiter).filter(Boolean);
  return names
    .flatMap((name) => (isAbsolute(name) ? [name] : folders.map((folder) => join(folder, name))))
    .find((path) => isProgram(path));
}

/**
 * Returns the path of the browser for the tests: from TALKMARK_CHROMIUM or TALKMARK_FIREFOX, else an installed one.
 * @param {'chromium' | 'firefox'} name
 * @returns {string | undefined} its path
 */
export function findBrowser(name) {
  const { variable, names } = browsers[name];
  const chosen = env[variable];
  return chosen ? findProgram([chosen]) : findProgram(names);
}
