// @ts-check
// Prepares a fresh clone for `npm test` and `npm start`. Plain Node, because node_modules may not exist yet.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { argv, env, execPath, exit, getuid, platform, stderr } from 'node:process';
import { fileURLToPath } from 'node:url';
import { findBrowser, findProgram } from './programs.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');

/**
 * Runs a command in the project's folder and shows its output. Exits with the command's code where it fails.
 * @param {string} command
 * @param {string[]} args
 * @param {Record<string, string>} [more] further environment variables
 */
function run(command, args, more = {}) {
  const { status, error } = spawnSync(command, args, {
    cwd: root,
    stdio: 'inherit',
    env: { ...env, ...more },
    shell: platform === 'win32',
  });
  if (status === 0) return;
  stop(`"${command} ${args.join(' ')}" failed${error ? `: ${error.message}` : ''}.`);
}

/**
 * Prints a sentence and exits with an error.
 * @param {string} sentence
 * @returns {never}
 */
function stop(sentence) {
  stderr.write(`${sentence}\n`);
  exit(1);
}

function checkNode() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return;
  stop(`Talkmark needs Node 20.19 or newer to build and test; ${execPath} is ${process.version}.`);
}

/** Installs where node_modules is missing or outdated: npm keeps its own copy of the lock file there. */
function installPackages() {
  const lock = join(root, 'package-lock.json');
  const installed = join(root, 'node_modules', '.package-lock.json');
  if (existsSync(installed) && statSync(installed).mtimeMs >= statSync(lock).mtimeMs) return;
  run('npm', ['ci', '--no-audit', '--no-fund']);
}

/**
 * Returns the Debian package of each program that the end-to-end tests need and that is not installed.
 * @returns {Map<string, string>} name of the program > Debian package
 */
function missingPrograms() {
  const missing = new Map();
  if (!findBrowser('chromium')) missing.set('Chromium', 'chromium');
  if (!findBrowser('firefox')) missing.set('Firefox', 'firefox-esr');
  // To try Talkmark, one browser is enough, and no virtual screen is needed.
  if (argv.includes('--one-browser')) return missing.size < 2 ? new Map() : missing;
  if (platform !== 'linux') return missing;
  if (!findProgram(['Xvfb'])) missing.set('Xvfb', 'xvfb');
  if (!findProgram(['xdotool'])) missing.set('xdotool', 'xdotool');
  return missing;
}

/**
 * True where apt has a real package of this name: on Ubuntu the browsers' packages only install snaps.
 * @param {string} name
 */
function aptOffers(name) {
  const { stdout } = spawnSync('apt-cache', ['policy', name], { encoding: 'utf8' });
  const candidate = /Candidate: (?<version>\S+)/.exec(stdout ?? '')?.groups?.version;
  return candidate !== undefined && candidate !== '(none)' && !/snap/.test(candidate);
}

/**
 * Returns the sentence for machines on which the set-up cannot install anything.
 * @param {Map<string, string>} missing
 */
function askFor(missing) {
  const names = [...missing.keys()].join(', ');
  const path = [...missing.keys()].some((name) => name === 'Chromium' || name === 'Firefox')
    ? ' A browser in an unusual place is named by TALKMARK_CHROMIUM or TALKMARK_FIREFOX.'
    : '';
  stop(`Please install ${names} and run the command again.${path}`);
}

function installPrograms() {
  const missing = missingPrograms();
  if (missing.size === 0) return;
  if (!findProgram(['apt-get']) || getuid?.() !== 0) askFor(missing);
  const quiet = { DEBIAN_FRONTEND: 'noninteractive' };
  run('apt-get', ['update'], quiet);
  if (![...missing.values()].every((name) => aptOffers(name))) askFor(missing);
  const packages = [...missing.values(), 'fonts-dejavu-core'];
  run('apt-get', ['install', '-y', '--no-install-recommends', ...packages], quiet);
  if (missingPrograms().size > 0) askFor(missingPrograms());
}

checkNode();
installPackages();
installPrograms();
