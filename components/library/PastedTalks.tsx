import type { ListedTalk } from '../talks/listedTalk';
import { formatTimestamp } from '../talks/timestamp';
import { formatList, text } from '../ui/i18n';
import styles from './PasteConference.module.css';

interface PastedTalksProps {
  talks: readonly ListedTalk[];
  /** Keys of the excluded talks: the link, or the title where there is no link. */
  leftOut: ReadonlySet<string>;
  onLeaveOut: (leftOut: ReadonlySet<string>) => void;
}

/** A preview of the talks read from a pasted list, in which each can be excluded. */
export function PastedTalks({ talks, leftOut, onLeaveOut }: PastedTalksProps) {
  const setIncluded = (key: string, isIncluded: boolean): void => {
    onLeaveOut(
      new Set(isIncluded ? [...leftOut].filter((each) => each !== key) : [...leftOut, key]),
    );
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
            const key = talk.url ?? talk.title;
            return (
              <tr key={key}>
                <td>
                  <input
                    type="checkbox"
                    checked={!leftOut.has(key)}
                    aria-label={text('libraryPick', talk.title)}
                    onChange={({ target }) => setIncluded(key, target.checked)}
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
