import type { ReactNode } from 'react';
import { NOTE_KINDS, type NoteKind } from '../notebook/kinds';
import { tagsInUse } from '../notebook/queries';
import { useStored } from '../notebook/useStored';
import { kindNames } from '../notes/kindNames';
import { type MessageKey, text } from '../ui/i18n';
import { editionsAndSpeakers } from './offers';
import type { SearchFilters } from './query';
import styles from './Search.module.css';

interface SearchChoicesProps {
  filters: SearchFilters;
  onChange: (filters: SearchFilters) => void;
}

/** Lets the user choose the filters of a search. */
export function SearchChoices({ filters, onChange }: SearchChoicesProps) {
  const offered = useStored(async (db) => {
    return { ...(await editionsAndSpeakers(db)), tags: await tagsInUse(db) };
  }, 'offers');
  const { editions, speakers, tags } =
    offered.state === 'read' ? offered.value : { editions: [], speakers: [], tags: [] };
  const { kind, tag, speaker, conference, withPictures = false, isOpen = false } = filters;
  const choose = (change: {
    [Name in keyof SearchFilters]: SearchFilters[Name] | undefined;
  }): void => {
    const entries = Object.entries({ ...filters, ...change });
    onChange(Object.fromEntries(entries.filter(([, value]) => value)));
  };
  return (
    <fieldset className={styles.choices} aria-label={text('searchFilters')}>
      <Choice
        label="searchKind"
        value={kind}
        onChange={(next) => choose({ kind: next as NoteKind })}
      >
        {NOTE_KINDS.map((each) => (
          <option key={each} value={each}>
            {text(kindNames[each])}
          </option>
        ))}
      </Choice>
      <Choice label="searchTag" value={tag} onChange={(next) => choose({ tag: next })}>
        {options(tags, tag)}
      </Choice>
      <Choice label="searchSpeaker" value={speaker} onChange={(next) => choose({ speaker: next })}>
        {options(speakers, speaker)}
      </Choice>
      <Choice
        label="searchConference"
        value={conference}
        onChange={(next) => choose({ conference: next })}
      >
        {options(editions, conference)}
      </Choice>
      <label>
        <input
          type="checkbox"
          checked={withPictures}
          onChange={({ target }) => choose({ withPictures: target.checked })}
        />
        {text('libraryWithPictures')}
      </label>
      <label>
        <input
          type="checkbox"
          checked={isOpen}
          onChange={({ target }) => choose({ isOpen: target.checked })}
        />
        {text('searchOpen')}
      </label>
    </fieldset>
  );
}

/** Returns the options of a choice. The chosen value is always among them, so that the user can deselect it. */
function options(offered: readonly string[], chosen: string | undefined): ReactNode {
  const all = chosen === undefined || offered.includes(chosen) ? offered : [chosen, ...offered];
  return all.map((each) => (
    <option key={each} value={each}>
      {each}
    </option>
  ));
}

interface ChoiceProps {
  label: MessageKey;
  value: string | undefined;
  onChange: (value: string | undefined) => void;
  children: ReactNode;
}

function Choice({ label, value = '', onChange, children }: ChoiceProps) {
  return (
    <label>
      {text(label)}
      <select value={value} onChange={({ target }) => onChange(target.value || undefined)}>
        <option value="">{text('searchAny')}</option>
        {children}
      </select>
    </label>
  );
}
