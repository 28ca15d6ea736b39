/**
 * Which room of `components/` may import from which, from the lowest room to the highest. A room reaches only rooms that
 * stand before it, so no two rooms depend on each other. `components/README.md` says what belongs in each.
 */
const TABLE = {
  // Leaves.
  ui: '',
  'retry.ts': '',
  'senders.ts': '',
  talks: '',
  files: '',
  notebook: 'talks',
  settings: 'ui',
  'messages.ts': 'talks notebook settings',
  markdown: 'notebook ui',

  // What enters a web page, and what is known of it outside.
  page: 'messages.ts talks notebook',
  players: 'messages.ts talks',
  access: 'messages.ts ui players',
  composer: 'messages.ts retry.ts ui talks notebook settings page',

  // Copies of the notebook, and the views of notes.
  mirror: 'messages.ts ui notebook settings',
  backup: 'messages.ts ui files talks notebook settings',
  notes: 'messages.ts ui talks notebook settings markdown',
  search: 'messages.ts ui talks notebook notes',
  exports: 'messages.ts ui files talks notebook settings markdown backup notes',
  imports: 'messages.ts ui files talks notebook settings backup exports',

  // Surfaces, and what answers them.
  talkViews: 'messages.ts retry.ts ui talks notebook settings markdown access backup notes exports',
  background:
    'messages.ts senders.ts ui files talks notebook settings page players access composer mirror backup',
  panel:
    'messages.ts retry.ts ui talks notebook settings page players composer notes exports talkViews',
  library: 'messages.ts ui talks notebook settings mirror backup search exports imports talkViews',
  welcome: 'ui talks notebook settings page backup talkViews',
  options: 'messages.ts ui notebook settings access composer backup notes',
};

/** Each room with the rooms that it reaches, in the order of the table. */
export const ROOMS: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries(TABLE).map(([room, reached]) => [room, reached.split(' ').filter(Boolean)]),
);

/** Rooms whose code runs anywhere: in a page, a worker, a test. They call no API of the browser's extensions. */
export const PURE_ROOMS: readonly string[] = [
  'talks',
  'notebook',
  'markdown',
  'search',
  'exports',
  'imports',
];

/** What a web page reads: every page that a player enters pays for each byte of it. */
export const SCRIPTS_IN_PAGES: readonly string[] = [
  'entrypoints/loader.content.ts',
  'entrypoints/player.ts',
  'entrypoints/reader.ts',
];

/** Packages that belong into pages of the extension and the background only. */
export const HEAVY_PACKAGES = /^(?:react|react-dom|dexie|dexie-react-hooks|valibot)(?:\/|$)/;
