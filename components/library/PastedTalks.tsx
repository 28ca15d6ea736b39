import type { ListedTalk } from '../talks/listed';
import { formatTimestamp } from '../talks/timestamp';
import { formatList, text } from '../ui/i18n';
import styles from './PasteConference.module.css';

interface PastedTalksProps {
  talks: readonly ListedTalk[];
  /** By link, else by title. */
  leftOut: ReadonlySet<string>;
  onLeaveOut: (leftOut: ReadonlySet<string>) => void;
}

/** What was read of a pasted list, before any of it is kept. */
export function PastedTalks({ talks, leftOut, onLeaveOut }: PastedTalksProps) {
  const take = (name: string, isIn: boolean): void => {
    onLeaveOut(new Set(isIn ? [...leftOut].filter((each) => each !== name) : [...leftOut, name]));
  };
  return (
    <div className={styles.table}>
      <table>
        <caption>{text('pastePreview')}</caption>
        <thead>
          <tr>
            <th scope="col">{text('pasteTake')}</th>
            <th scope="col">{text('factTitle')}</th>
            <th scope="col">{text('factSpeakers')}</th>
            <th scope="col">{text('pasteLength')}</th>
            <th scope="col">{text('pasteLink')}</th>
          </tr>
        </thead>
        <tbody>
          {talks.map((talk) => {
            const name = talk.url ?? talk.title;
            return (
              <tr key={name}>
                <td>
                  <input
                    type="checkbox"
                    checked={!leftOut.has(name)}
                    aria-label={text('libraryPick', talk.title)}
                    onChange={({ target }) => take(name, target.checked)}
                  />
                </td>
                <td>
                  <bdi>{talk.title}</bdi>
                </td>
                <td>
                  <bdi>{formatList(talk.speakers)}</bdi>
                </td>
                <td>{talk.duration === undefined ? '' : formatTimestamp(talk.duration)}</td>
                <td>
                  <bdi>{talk.url ?? ''}</bdi>
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
