import { defineConfig } from 'wxt';
import { talkHosts } from './components/access/hosts';

/** Pages that show much the same: they share one file of script. Every other page is built by itself. */
const SHARING: ReadonlySet<string> = new Set(['popup', 'sidepanel', 'library', 'welcome']);

/** The oldest browsers that Talkmark comes to: what they know is left as it is written. */
const OLDEST = {
  // The first in which `use_dynamic_url` works in full; all else asks for 126 at most (URL.parse).
  chrome: '130',
  // The first that tells the user, when it installs Talkmark, that no data is collected.
  firefox: '140',
} as const;

export default defineConfig({
  modules: ['@wxt-dev/module-react', '@wxt-dev/auto-icons'],
  autoIcons: { baseIconPath: 'public/icon.svg' },
  imports: false,
  manifestVersion: 3,
  hooks: {
    'entrypoints:resolved'(_wxt, entrypoints) {
      for (const entrypoint of entrypoints) {
        if (entrypoint.type === 'content-script' && entrypoint.name === 'loader')
          entrypoint.options.matches = [...talkHosts];
      }
    },
    // Built together, pages share their modules as forty small files, each fetched by itself: half of
    // the time in which the popup opened.
    'entrypoints:grouped': (_wxt, groups) => {
      const shares = ({ name }: { name: string }): boolean => SHARING.has(name);
      const regrouped = groups.flatMap((group) => {
        if (!Array.isArray(group)) return [group];
        const alone = group.filter((page) => !shares(page)).map((page) => [page]);
        return [group.filter(shares), ...alone].filter((pages) => pages.length > 0);
      });
      groups.splice(0, groups.length, ...regrouped);
    },
    'vite:build:extendConfig'(entrypoints, config) {
      const output = config.build?.rolldownOptions?.output;
      // A script is one file and can share nothing: the bundler would warn that it cannot.
      const isOfPages = entrypoints.every(({ inputPath }) => inputPath.endsWith('.html'));
      if (!isOfPages || !output || Array.isArray(output)) return;
      output.codeSplitting = { groups: [{ name: 'pages', tags: ['$initial'], minShareCount: 2 }] };
    },
  },
  // Dexie's entry for packagers is its build for browsers of 2015; this one is a fifth smaller.
  vite: () => ({
    resolve: { alias: [{ find: /^dexie$/, replacement: 'dexie/dist/modern/dexie.min.mjs' }] },
    build: {
      // Without it `light-dark()` is compiled away.
      cssTarget: [`chrome${OLDEST.chrome}`, `firefox${OLDEST.firefox}`],
    },
  }),
  zip: {
    // All that Firefox's reviewers need to build the same package again, and no more: tests/store/README.md.
    includeSources: [
      'components/**',
      'entrypoints/**',
      'public/**',
      '{package,package-lock,tsconfig}.json',
      'wxt.config.ts',
      '{README,CONTRIBUTING,PRIVACY,CHANGELOG}.md',
      'LICENSE',
    ],
  },
  manifest: ({ browser, command }) => ({
    name: '__MSG_extensionName__',
    description: '__MSG_extensionDescription__',
    default_locale: 'en',
    permissions: ['storage', 'unlimitedStorage', 'activeTab', 'scripting', 'contextMenus'],
    host_permissions: [...talkHosts],
    // Asked for when the user wants backups saved by themselves.
    optional_permissions: browser === 'firefox' ? ['downloads'] : ['downloads', 'offscreen'],
    // Asked for site by site, on the user's click.
    optional_host_permissions: ['*://*/*'],
    incognito: 'not_allowed',
    action: { default_title: '__MSG_extensionName__' },
    content_security_policy: {
      extension_pages: [
        "default-src 'none'",
        "script-src 'self'",
        "style-src 'self'",
        "img-src 'self' blob: data:",
        "font-src 'self'",
        // The first talk, and the note field over it.
        "media-src 'self'",
        "frame-src 'self'",
        // Nothing of Talkmark speaks to a network; the development server alone is spoken to.
        command === 'serve'
          ? 'connect-src ws://localhost:* http://localhost:*'
          : "connect-src 'none'",
        "base-uri 'none'",
        "form-action 'none'",
      ].join('; '),
    },
    commands: {
      note: {
        description: '__MSG_commandNote__',
        // Option+N is a dead key on a Mac: it would type a tilde.
        suggested_key: { default: 'Alt+N', mac: 'MacCtrl+Shift+N' },
      },
      bookmark: {
        description: '__MSG_commandBookmark__',
        suggested_key: { default: 'Alt+M', mac: 'MacCtrl+Shift+M' },
      },
      'range-end': {
        description: '__MSG_commandRangeEnd__',
        suggested_key: { default: 'Alt+R', mac: 'MacCtrl+Shift+R' },
      },
      // Firefox opens and closes its sidebar by itself.
      [browser === 'firefox' ? '_execute_sidebar_action' : 'side-panel']: {
        description: '__MSG_commandPanel__',
        suggested_key: { default: 'Alt+P', mac: 'MacCtrl+Shift+P' },
      },
      // Chrome suggests four keys at most, and other commands need them more: there the keys of the
      // note field serve.
      'previous-note': {
        description: '__MSG_commandPreviousNote__',
        ...(browser === 'firefox' ? { suggested_key: { default: 'Alt+PageUp' } } : {}),
      },
      'next-note': {
        description: '__MSG_commandNextNote__',
        ...(browser === 'firefox' ? { suggested_key: { default: 'Alt+PageDown' } } : {}),
      },
    },
    web_accessible_resources: [
      {
        resources: ['composer.html', 'preview.html'],
        // Every site, since a host may be granted later; a dynamic address hides it from probing.
        matches: ['*://*/*'],
        ...(browser === 'chrome' ? { use_dynamic_url: true } : {}),
      },
    ],
    ...(browser === 'firefox'
      ? {
          browser_specific_settings: {
            gecko: {
              id: 'talkmark@talkmark.org',
              strict_min_version: `${OLDEST.firefox}.0`,
              data_collection_permissions: { required: ['none'] },
            },
          },
        }
      : {
          minimum_chrome_version: OLDEST.chrome,
        }),
  }),
});
