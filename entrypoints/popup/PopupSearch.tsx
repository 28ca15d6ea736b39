import { type ReactNode, useState } from 'react';
import { SearchField } from '../../components/search/SearchField';
import { text } from '../../components/ui/i18n';
import { useLoaded } from '../../components/ui/useLoaded';
import styles from './Popup.module.css';

/** Loaded with the first search, so that the popup opens quickly. */
const load = async () => (await import('../../components/search/TypedSearch')).TypedSearch;

/** The search of all talks. Its results replace the content while a search is typed. */
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
