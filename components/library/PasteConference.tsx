import { useMemo, useState } from 'react';
import { sendMessage } from '../messages';
import { parseList } from '../talks/paste/parseList';
import type { TalkFacts } from '../talks/talk';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { type MessageKey, plural, text } from '../ui/i18n';
import { PastedTalks } from './PastedTalks';
import styles from './PasteConference.module.css';

interface PasteConferenceProps {
  /** Returns the address of an edition in the library. */
  placeOf: (facts: Partial<TalkFacts>) => string;
}

/** A form that adds a conference from a pasted list, after a preview of the talks. */
export function PasteConference({ placeOf }: PasteConferenceProps) {
  const attempt = useAttempt();
  const [{ name, edition, date, list }, setTyped] = useState({
    name: '',
    edition: '',
    date: '',
    list: '',
  });
  const [leftOut, setLeftOut] = useState<ReadonlySet<string>>(new Set());
  const { talks, skipped } = useMemo(() => parseList(list), [list]);
  const selected = talks.filter((talk) => !leftOut.has(talk.url ?? talk.title));
  const set = (change: Partial<Record<'name' | 'edition' | 'date' | 'list', string>>): void => {
    setTyped((before) => ({ ...before, ...change }));
  };
  const add = (): void => {
    const day = date === '' ? {} : { date };
    void attempt(async () => {
      const added = { name: name.trim(), edition: edition.trim(), ...day, talks: selected };
      await sendMessage('addTalks', added);
      location.hash = placeOf({ conference: added.name, edition: added.edition });
    }, 'problemAdd');
  };
  const missing = missingInput(name, selected.length);
  return (
    <>
      <title>{`${text('libraryAdd')} – Talkmark`}</title>
      <h1>{text('libraryAdd')}</h1>
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          if (!missing) add();
        }}
      >
        <div className={styles.names}>
          <label>
            {text('factConference')}
            <input dir="auto" value={name} onChange={({ target }) => set({ name: target.value })} />
          </label>
          <label>
            {text('factEdition')}
            <input
              dir="auto"
              value={edition}
              onChange={({ target }) => set({ edition: target.value })}
            />
          </label>
          <label>
            {text('factDate')}
            <input
              type="date"
              value={date}
              onChange={({ target }) => set({ date: target.value })}
            />
          </label>
        </div>
        <label>
          {text('pasteList')}
          <textarea
            dir="auto"
            rows={8}
            value={list}
            placeholder={text('pasteHelp')}
            onChange={({ target }) => set({ list: target.value })}
          />
        </label>
        {talks.length > 0 && (
          <PastedTalks talks={talks} leftOut={leftOut} onLeaveOut={setLeftOut} />
        )}
        {skipped.length > 0 && (
          <details>
            <summary>{plural('pasteSkipped', skipped.length)}</summary>
            <ul>
              {skipped.slice(0, 100).map((line) => (
                <li key={line}>
                  <bdi>{line.slice(0, 200)}</bdi>
                </li>
              ))}
            </ul>
          </details>
        )}
        {/* The button stays enabled and this sentence gives the reason: a disabled button explains nothing. */}
        {missing && list !== '' && <p className={styles.missing}>{text(missing)}</p>}
        <p>
          <Button type="submit">{plural('pasteAdd', selected.length)}</Button>
        </p>
      </form>
    </>
  );
}

function missingInput(name: string, talkCount: number): MessageKey | undefined {
  if (name.trim() === '') return 'pasteNoName';
  return talkCount === 0 ? 'pasteNoTalks' : undefined;
}
