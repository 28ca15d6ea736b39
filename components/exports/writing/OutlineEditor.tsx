import type { OutlineEntry, WriteUp } from '../../talks/conference';
import type { Edition } from '../../talks/editions';
import type { TalkId } from '../../talks/talk';
import { Button } from '../../ui/Button';
import { text } from '../../ui/i18n';
import { moveIntoGroup, moveOutOfGroup } from '../outline';
import { OutlineRow } from './OutlineRow';
import styles from './WriteUp.module.css';

interface OutlineEditorProps {
  edition: Edition;
  writeUp: WriteUp;
  onChange: (next: WriteUp) => void;
}

/** Lets the user order, name, write and leave out the parts of a write-up. */
export function OutlineEditor({ edition, writeUp, onChange }: OutlineEditorProps) {
  const { outline, leftOut } = writeUp;
  const titles = new Map(edition.talks.map(({ id, facts }) => [id, facts.title]));
  const set = (next: OutlineEntry[]): void => onChange({ ...writeUp, outline: next });
  const move = (from: number, by: number): void => {
    const entry = outline[from];
    if (entry && from + by >= 0) set(outline.toSpliced(from, 1).toSpliced(from + by, 0, entry));
  };
  const include = (id: TalkId, isIncluded: boolean): void => {
    const others = leftOut.filter((each) => each !== id);
    onChange({ ...writeUp, leftOut: isIncluded ? others : [...others, id] });
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
        {outline.map((entry, index) => (
          <OutlineRow
            key={entry.id}
            entry={entry}
            titleOf={(id) => titles.get(id) ?? text('untitledTalk')}
            isIncluded={(id) => !leftOut.includes(id)}
            onInclude={include}
            onMove={(by) => move(index, by)}
            onChange={(next) => set(outline.with(index, next))}
            onRemove={() => set(outline.toSpliced(index, 1))}
            onGroup={
              entry.kind === 'talk' && outline[index - 1]?.kind === 'group'
                ? () => set(moveIntoGroup(outline, index))
                : undefined
            }
            onUngroup={(id) => set(moveOutOfGroup(outline, index, id))}
          />
        ))}
      </ol>
    </section>
  );
}
