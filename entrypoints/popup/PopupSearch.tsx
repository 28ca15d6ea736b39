import { type ReactNode, useState } from 'react';
import { SearchField } from '../../components/search/SearchField';
import { text } from '../../components/ui/i18n';
import { RevealWhenReady } from '../../components/ui/RevealWhenReady';
import { useLoaded } from '../../components/ui/useLoaded';
import styles from './Popup.module.css';

/** Loaded with the first search, so that the popup opens quickly. */
const load = async () => (await import('../../components/search/TypedSearch')).TypedSearch;

interface PopupSearchProps {
  /** Stays below the results and below the content. */
  foot: ReactNode;
  children: ReactNode;
}

/** The search of all talks. Its results replace the content while a search is typed. */
export function PopupSearch({ foot, children }: PopupSearchProps) {
  const [typed, setTyped] = useState('');
  const isSearching = typed.trim() !== '';
  return (
    <>
      <SearchField value={typed} onChange={setTyped} />
      {isSearching && <LoadedSearch typed={typed} />}
      {/* The field can be typed in before the tab has answered. */}
      <RevealWhenReady>
        <div className={styles.content} hidden={isSearching}>
          {children}
        </div>
        {foot}
      </RevealWhenReady>
    </>
  );
}

function LoadedSearch({ typed }: { typed: string }) {
  const loaded = useLoaded(load);
  if (loaded.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  return loaded.state === 'loaded' ? <loaded.part typed={typed} /> : null;
}
