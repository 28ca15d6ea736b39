import { BackupReminder } from '../../components/backup/BackupReminder';
import { TemporaryNotice } from '../../components/backup/TemporaryNotice';
import { LostNotes } from '../../components/mirror/LostNotes';
import { useShortcut } from '../../components/settings/useSettings';
import { NoTalkView } from '../../components/talkViews/NoTalkView';
import { useTalkInTab } from '../../components/talkViews/useTalkInTab';
import { Attempts } from '../../components/ui/attempt';
import { Skeleton } from '../../components/ui/Skeleton';
import { LibraryButton } from './LibraryButton';
import { PanelButton } from './PanelButton';
import { PopupSearch } from './PopupSearch';
import { TalkView } from './TalkView';
import styles from './Popup.module.css';

/** The popup: the talk of a tab with its notes, or the latest notes of all talks. */
export function Popup({ askedTab }: { askedTab?: number }) {
  return (
    <Attempts>
      <main className={styles.popup}>
        <LostNotes />
        <PopupSearch foot={<Foot />}>
          <PopupContent askedTab={askedTab} />
        </PopupSearch>
      </main>
    </Attempts>
  );
}

/** What stands below what is read, or what is found. */
function Foot() {
  return (
    <>
      <BackupReminder />
      <TemporaryNotice />
      <p className={styles.foot}>
        <LibraryButton />
        <PanelButton />
      </p>
    </>
  );
}

function PopupContent({ askedTab }: { askedTab: number | undefined }) {
  const [tab, askAgain] = useTalkInTab(askedTab);
  const shortcut = useShortcut();
  if (tab.state === 'asking' || shortcut === undefined) return <Skeleton />;
  return tab.state === 'talk' ? (
    <TalkView tabId={tab.tabId} found={tab.found} shortcut={shortcut} onChange={askAgain} />
  ) : (
    <NoTalkView found={tab} shortcut={shortcut} onAllowed={askAgain} />
  );
}
