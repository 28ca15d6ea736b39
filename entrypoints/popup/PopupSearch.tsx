import { type ReactNode, useState } from 'react';
import { SearchField } from '../../components/search/SearchField';
import { text } from '../../components/ui/i18n';
import { useLoaded } from '../../components/ui/useLoaded';
import styles from './Popup.module.css';

/** What searches is loaded with the first search: the popup has to open quickly. */
const load = async () => (await import('../../components/search/TypedSearch')).TypedSearch;

/** A search of all talks, in the place of what it holds while something is looked for. */
export function PopupSearch({ children }: { children: ReactNode }) {
  const [typed, setTyped] = useState('');
  const isSearching = typed.trim() !== '';
  return (
    <>
      <SearchField value={typed} onChange={setTyped} />
      {isSearching && <LoadedSearch typed={typed} />}
      <div className={styles.content} hidden={isSearching}>
        {children}
      </div>
    </>
  );
}

function LoadedSearch({ typed }: { typed: string }) {
  const loaded = useLoaded(load);
  if (loaded.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  return loaded.state === 'loaded' ? <loaded.part typed={typed} /> : null;
}
