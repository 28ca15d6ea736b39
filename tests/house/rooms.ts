/**
 * Which room of `components/` may import from which, from the lowest room to the highest. A room reaches only rooms that
 * stand before it, so no two rooms depend on each other. `components/README.md` says what belongs in each.
 */
const TABLE = {
  // What knows nothing of notes.
  files: '',
  retry: '',
  sites: '',
  ui: '',
  settings: 'ui',

  // What a talk and a note are, and what contexts say to each other.
  talks: 'sites',
  notebook: 'sites ui talks',
  markdown: 'ui notebook',
  messages: 'sites settings talks notebook',

  // What enters a web page, and what is known of it outside.
  page: 'sites talks notebook messages',
  players: 'ui talks notebook messages',
  access: 'sites ui messages players',
  composer: 'retry ui settings talks notebook messages page',

  // Copies of the notebook, and the views of notes.
  mirror: 'ui settings notebook messages',
  backup: 'files ui settings talks notebook messages',
  notes: 'ui settings talks notebook markdown messages',
  search: 'ui talks notebook messages notes',
  exports: 'files sites ui settings talks notebook markdown messages backup notes',
  imports: 'files sites ui settings talks notebook messages backup exports',

  // Surfaces, and what answers them.
  talkViews: 'retry sites ui settings talks notebook markdown messages access backup notes exports',
  background:
    'files sites ui settings talks notebook messages page players access composer mirror backup',
  panel: 'retry ui settings talks notebook messages page players composer notes exports talkViews',
  library:
    'sites ui settings talks notebook messages mirror backup search exports imports talkViews',
  welcome: 'sites ui settings notebook page backup talkViews',
  options: 'ui settings notebook messages access composer backup notes',
};

/** Each room with the rooms that it reaches, in the order of the table. */
export const ROOMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(TABLE).map(([room, reached]) => [room, reached.split(' ').filter(Boolean)]),
);

/** Rooms whose code runs anywhere: in a page, a worker, a test. They call no API of the browser's extensions. */
export const PURE_ROOMS: readonly string[] = [
  'sites',
  'talks',
  'notebook',
  'markdown',
  'search',
  'exports',
  'imports',
];

/**
 * 2026-11-29: unfinished edits of notes are in the session's storage. They become drafts in the database, and this
 * exception goes.
 */
export const IMPURE_FILES: readonly string[] = ['components/notebook/unsavedEdits.ts'];

/** What a web page reads: every page that a player enters pays for each byte of it. */
export const SCRIPTS_IN_PAGES: readonly string[] = [
  'entrypoints/loader.content.ts',
  'entrypoints/player.ts',
  'entrypoints/reader.ts',
];

/** Packages that belong into pages of the extension and the background only. */
export const HEAVY_PACKAGES = /^(?:react|react-dom|dexie|dexie-react-hooks|valibot)(?:\/|$)/;
