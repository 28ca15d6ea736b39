import type { ReactNode } from 'react';
import { composerKeys } from '../composer/keyList';
import { Folded } from '../ui/Folded';
import { text } from '../ui/i18n';
import { KeysPageButton } from '../ui/KeysPageButton';
import { isMac } from '../ui/platform';
import { Key } from './Key';
import { useCommands } from './useCommands';
import styles from './Keys.module.css';

/** Every key of Talkmark: the browser's shortcuts as they are set now, and the keys of the note field. */
export function Keys() {
  const commands = useCommands();
  const longStep = text(isMac() ? 'keyOption' : 'keyShift');
  return (
    <Folded title={text('keysTitle')} state={noteKeyLine(commands)}>
      {commands && (
        <KeyTable caption={text('keysOfBrowser')}>
          {commands.map(({ name, description, shortcut }) => (
            <tr key={name}>
              <td>{shortcut === '' ? <i>{text('keyNone')}</i> : <kbd>{shortcut}</kbd>}</td>
              <td>{description === '' ? text('commandPopup') : description}</td>
            </tr>
          ))}
        </KeyTable>
      )}
      <KeysPageButton label="keysChange" />
      <KeyTable caption={text('keysOfComposer')}>
        {composerKeys.map(({ action, keys, does }) => (
          <tr key={action}>
            <td>
              <Key keys={keys} />
            </td>
            <td>{text(does, longStep)}</td>
          </tr>
        ))}
      </KeyTable>
    </Folded>
  );
}

/** Returns a line with the key that starts a note. */
function noteKeyLine(commands: ReturnType<typeof useCommands>): string {
  if (!commands) return '';
  const shortcut = commands.find(({ name }) => name === 'note')?.shortcut ?? '';
  return shortcut === '' ? text('keysNone') : text('keysState', shortcut);
}

function KeyTable({ caption, children }: { caption: string; children: ReactNode }) {
  return (
    <table className={styles.keys}>
      <caption>{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{text('keyColumn')}</th>
          <th scope="col">{text('actionColumn')}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}
