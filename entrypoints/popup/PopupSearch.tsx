import { type ReactNode, useState } from 'react';
import { SearchField } from '../../components/notes/search/SearchField';
import { text } from '../../components/ui/i18n';
import { useLoaded } from '../../components/ui/useLoaded';
import { Whole } from '../../components/ui/Whole';
import styles from './Popup.module.css';

/** What searches is loaded with the first search: the popup has to open quickly. */
const load = async () => (await import('../../components/notes/search/TypedSearch')).TypedSearch;

interface PopupSearchProps {
  /** Stands below in either case. */
  foot: ReactNode;
  children: ReactNode;
}

/** A search of all talks, in the place of what it holds while something is looked for. */
export function PopupSearch({ foot, children }: PopupSearchProps) {
  const [typed, setTyped] = useState('');
  const isSearching = typed.trim() !== '';
  return (
    <>
      <SearchField value={typed} onChange={setTyped} />
      {isSearching && <LoadedSearch typed={typed} />}
      {/* The field can be typed in before the tab has answered. */}
      <Whole>
        <div className={styles.content} hidden={isSearching}>
          {children}
        </div>
        {foot}
      </Whole>
    </>
  );
}

function LoadedSearch({ typed }: { typed: string }) {
  const loaded = useLoaded(load);
  if (loaded.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  return loaded.state === 'loaded' ? <loaded.part typed={typed} /> : null;
}
