import { text } from '../ui/i18n';
import { useLoaded } from '../ui/useLoaded';

/** Loaded on its own, because it opens the notebook, which the other settings need not wait for. */
const load = async () => (await import('./StoredData')).StoredData;

/** The stored data: its size and safety, the trash, and the button that deletes everything. */
export function StorageSection() {
  const loaded = useLoaded(load);
  if (loaded.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  return loaded.state === 'loaded' ? <loaded.part /> : null;
}
