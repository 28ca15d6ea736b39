/**
 * The rooms of `components/`, from the lowest to the highest, each with the rooms that it may
 * import from. A room imports only from rooms that are listed before it, so no two rooms depend on
 * each other. `CONTRIBUTING.md` says what belongs in each.
 */
const TABLE = {
  // Rooms that are independent of notes.
  files: '',
  retry: '',
  sites: '',
  ui: '',
  settings: 'ui',

  // Talks, notes, and the messages between contexts.
  talks: 'sites',
  notebook: 'sites ui talks',
  markdown: 'ui notebook',
  messages: 'sites settings talks notebook',

  // Code that runs in a web page, and code that keeps track of it from outside.
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

  // Surfaces, and the background that answers them.
  talkViews: 'retry sites ui settings talks notebook markdown messages access backup notes exports',
  background:
    'files sites ui settings talks notebook messages page players access composer mirror backup',
  panel: 'retry ui settings talks notebook messages page players composer notes exports talkViews',
  library:
    'sites ui settings talks notebook messages mirror backup search exports imports talkViews',
  welcome: 'sites ui settings notebook page backup talkViews',
  options: 'ui settings notebook messages access composer backup notes',
};

/** Each room with the rooms that it may import from, in the order of the table. */
export const ROOMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(TABLE).map(([room, reached]) => [room, reached.split(' ').filter(Boolean)]),
);

/** Rooms whose code runs anywhere: in a page, a worker, a test. They call no extension API. */
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
 * 2026-11-29: unfinished edits of notes are in `storage.session`. Remove this exception once they
 * are drafts in the database.
 */
export const IMPURE_FILES: readonly string[] = ['components/notebook/unsavedEdits.ts'];

/** The scripts that a web page loads: every page with a player has to load each of their bytes. */
export const SCRIPTS_IN_PAGES: readonly string[] = [
  'entrypoints/loader.content.ts',
  'entrypoints/player.ts',
  'entrypoints/reader.ts',
];

/** Packages that belong only in the extension's pages and the background. */
export const HEAVY_PACKAGES = /^(?:react|react-dom|dexie|dexie-react-hooks|valibot)(?:\/|$)/;
