import { builtExtension } from '../harness/extension';
import { output, packages } from '../harness/packages';

/** Where Mozilla issues the keys. */
const KEYS_PAGE = 'https://addons.mozilla.org/developers/addon/api/key/';

/** Returns the arguments of `web-ext sign`. The add-on's id is in the manifest, the keys are in the environment. */
export function signArguments(channel: 'listed' | 'unlisted'): string[] {
  return [
    'sign',
    `--channel=${channel}`,
    `--source-dir=${builtExtension('firefox').folder}`,
    `--artifacts-dir=${output}`,
    `--upload-source-code=${packages.sources}`,
    '--no-input',
  ];
}

/** Returns a sentence where keys for signing are missing. */
export function missingKeys(env: Readonly<Record<string, string | undefined>>): string | undefined {
  const missing = ['WEB_EXT_API_KEY', 'WEB_EXT_API_SECRET'].filter((name) => !env[name]);
  if (missing.length === 0) return undefined;
  return (
    `Nothing was sent: ${missing.join(' and ')} ${missing.length > 1 ? 'are' : 'is'} not set. ` +
    `Mozilla signs for whoever has an account there; its keys are at ${KEYS_PAGE}`
  );
}
