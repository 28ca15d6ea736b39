import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import * as v from 'valibot';
import { talkHosts } from '../../components/access/hosts';

const root = join(import.meta.dirname, '../..');

/** Every permission that Talkmark may ask for, with its reason. A new one is a decision: add it here and to PRIVACY.md. */
const reasons: Readonly<Record<string, string>> = {
  storage: 'keeps settings and which players there are',
  unlimitedStorage: 'the browser does not throw notes away when the disk is short of space',
  activeTab: 'the key and the popup work in the tab they are used in',
  scripting: 'brings the player into a page that plays a talk, or where the key was pressed',
  contextMenus: 'the entry "Add note at this time" of the browser\'s context menu',
  sidePanel: 'the side panel of Chrome',
  downloads: 'asked for when the user wants backups by themselves: saves them',
  offscreen: 'asked for with it in Chrome, whose worker can make no file',
};

/** The manifest keys that decide who can reach Talkmark and what Talkmark can reach, for each build. */
const pinned = {
  'chrome-mv3': {
    permissions: [
      'storage',
      'unlimitedStorage',
      'activeTab',
      'scripting',
      'contextMenus',
      'sidePanel',
    ],
    optional_permissions: ['downloads', 'offscreen'],
    web_accessible_resources: [
      {
        resources: ['composer.html', 'preview.html'],
        matches: ['*://*/*'],
        use_dynamic_url: true,
      },
    ],
    background: { service_worker: 'background.js' },
  },
  'firefox-mv3': {
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    optional_permissions: ['downloads'],
    web_accessible_resources: [
      { resources: ['composer.html', 'preview.html'], matches: ['*://*/*'] },
    ],
    background: { scripts: ['background.js'] },
  },
} as const;

const inBoth = {
  manifest_version: 3,
  host_permissions: talkHosts,
  // Requested for one site at a time, see `components/access/grants.ts`.
  optional_host_permissions: ['*://*/*'],
  incognito: 'not_allowed',
  // No page and no other extension may send messages to Talkmark, and nothing is loaded from the network.
  externally_connectable: undefined,
  update_url: undefined,
  content_security_policy: {
    extension_pages:
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' blob: data:; " +
      "font-src 'self'; media-src 'self'; frame-src 'self'; connect-src 'none'; base-uri 'none'; form-action 'none'",
  },
  content_scripts: [
    {
      matches: talkHosts.toSorted(),
      all_frames: true,
      run_at: 'document_start',
      js: ['content-scripts/loader.js'],
    },
  ],
};

/** Returns every required or optional permission and host of all builds. */
export function askedFor(): string[] {
  const asked = Object.values(pinned).flatMap(({ permissions, optional_permissions }) => [
    ...permissions,
    ...optional_permissions,
  ]);
  const { host_permissions, optional_host_permissions } = inBoth;
  return [...new Set<string>([...asked, ...host_permissions, ...optional_host_permissions])];
}

const manifest = v.record(v.string(), v.unknown());

/** Returns a sentence for each entry of a built manifest that differs from the above or is not explained. */
export async function checkManifests(): Promise<string[]> {
  const privacy = await readFile(join(root, 'PRIVACY.md'), 'utf8');
  const faults: string[] = [];
  for (const [build, own] of Object.entries(pinned)) {
    const text = await readFile(join(root, '.output', build, 'manifest.json'), 'utf8');
    const built = v.parse(manifest, JSON.parse(text));
    for (const [key, value] of Object.entries({ ...inBoth, ...own })) {
      if (isDeepStrictEqual(sorted(built[key]), sorted(value))) continue;
      faults.push(`${build}: "${key}" is ${JSON.stringify(built[key])}, not as it is pinned.`);
    }
    for (const permission of [...own.permissions, ...own.optional_permissions]) {
      if (reasons[permission] === undefined) faults.push(`${permission} has no reason here.`);
      if (!privacy.includes(`\`${permission}\``))
        faults.push(`PRIVACY.md does not explain ${permission}.`);
    }
  }
  return faults;
}

/** Sorts lists of texts, because the order of permissions and hosts has no meaning. */
function sorted(value: unknown): unknown {
  return Array.isArray(value) && value.every((each) => typeof each === 'string')
    ? value.toSorted()
    : value;
}
