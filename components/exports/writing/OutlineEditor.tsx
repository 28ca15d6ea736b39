import type { OutlineEntry, WriteUp } from '../../talks/conference';
import type { Edition } from '../../talks/editions';
import type { TalkId } from '../../talks/talk';
import { Button } from '../../ui/Button';
import { text } from '../../ui/i18n';
import { intoGroup, outOfGroup } from '../outline';
import { OutlineRow } from './OutlineRow';
import styles from './WriteUp.module.css';

interface OutlineEditorProps {
  edition: Edition;
  writeUp: WriteUp;
  onChange: (next: WriteUp) => void;
}

/** The parts of a write-up in their order: moved, named, written, left out. */
export function OutlineEditor({ edition, writeUp, onChange }: OutlineEditorProps) {
  const { outline, leftOut } = writeUp;
  const titles = new Map(edition.talks.map(({ id, facts }) => [id, facts.title]));
  const set = (next: OutlineEntry[]): void => onChange({ ...writeUp, outline: next });
  const move = (from: number, by: number): void => {
    const entry = outline[from];
    if (entry && from + by >= 0) set(outline.toSpliced(from, 1).toSpliced(from + by, 0, entry));
  };
  const take = (id: TalkId, isIn: boolean): void => {
    const others = leftOut.filter((each) => each !== id);
    onChange({ ...writeUp, leftOut: isIn ? others : [...others, id] });
  };
  const add = (kind: 'section' | 'group'): void => {
    const entry = { id: crypto.randomUUID(), title: '', text: '' };
    set([kind === 'group' ? { ...entry, kind, talkIds: [] } : { ...entry, kind }, ...outline]);
  };
  return (
    <section className={styles.outline} aria-labelledby="outline">
      <h2 id="outline">{text('writeUpOutline')}</h2>
      <p className={styles.ways}>
        <Button onClick={() => add('section')}>{text('writeUpAddSection')}</Button>
        <Button onClick={() => add('group')}>{text('writeUpAddGroup')}</Button>
      </p>
      <ol className={styles.entries}>
        {outline.map((entry, place) => (
          <OutlineRow
            key={entry.id}
            entry={entry}
            titleOf={(id) => titles.get(id) ?? text('untitledTalk')}
            isIn={(id) => !leftOut.includes(id)}
            onTake={take}
            onMove={(by) => move(place, by)}
            onChange={(next) => set(outline.with(place, next))}
            onRemove={() => set(outline.toSpliced(place, 1))}
            onGroup={
              entry.kind === 'talk' && outline[place - 1]?.kind === 'group'
                ? () => set(intoGroup(outline, place))
                : undefined
            }
            onUngroup={(id) => set(outOfGroup(outline, place, id))}
          />
        ))}
      </ol>
    </section>
  );
}
