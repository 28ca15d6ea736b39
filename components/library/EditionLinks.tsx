import { editionName } from '../talks/byline';
import type { Edition } from '../talks/editions';
import { type MessageKey, text } from '../ui/i18n';
import { editionPlace, searchPlace } from './places';
import styles from './EditionPage.module.css';

const views: readonly { label: MessageKey; filters: Record<string, string> }[] = [
  { label: 'filterQuestions', filters: { kind: 'question' } },
  { label: 'filterTasks', filters: { kind: 'task' } },
  { label: 'filterQuotes', filters: { kind: 'quote' } },
];

/** Links to the write-up of an edition and to its questions, tasks and quotes. */
export function EditionLinks({ edition }: { edition: Edition }) {
  const name = editionName(edition);
  if (name === '') return null;
  return (
    <ul className={styles.links}>
      <li>
        <a href={editionPlace(edition, 'write-up')}>{text('libraryWriteUp')}</a>
      </li>
      {views.map(({ label, filters }) => (
        <li key={label}>
          <a href={searchPlace({ in: name, ...filters })}>{text(label)}</a>
        </li>
      ))}
    </ul>
  );
}
