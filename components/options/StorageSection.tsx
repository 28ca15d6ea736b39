import { text } from '../ui/i18n';
import { useLoaded } from '../ui/useLoaded';

/** The notebook is opened with it, so that the other settings do not wait. */
const load = async () => (await import('./StoredData')).StoredData;

/** What Talkmark keeps: the room it takes, how safe it is, the trash, and the way to delete it all. */
export function StorageSection() {
  const loaded = useLoaded(load);
  if (loaded.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  return loaded.state === 'loaded' ? <loaded.part /> : null;
}
