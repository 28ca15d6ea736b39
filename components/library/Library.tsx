import { Attempts } from '../ui/attempt';
import { text } from '../ui/i18n';
import { parseRoute } from './route';
import { useHash } from './useHash';

/** The library: every conference with its talks and notes, at addresses of its own. */
export function Library() {
  const route = parseRoute(useHash());
  return (
    <Attempts>
      <main>
        <h1>{text('libraryTitle')}</h1>
        <p>{route.path.join(' ')}</p>
      </main>
    </Attempts>
  );
}
