/** The database with a packed copy of what is searched of the notes. It can be deleted at any time. */
export const SEARCH_DATABASE = 'talkmark-search';
