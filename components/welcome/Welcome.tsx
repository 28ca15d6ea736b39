import { useState } from 'react';
import { browser } from 'wxt/browser';
import { TemporaryNotice } from '../backup/TemporaryNotice';
import { useKeptTalk } from '../notebook/useKeptTalk';
import { useShortcut } from '../settings/useSettings';
import { FIRST_TALK } from '../sites/contract/firstTalk';
import { TalkNotes } from '../talkViews/TalkNotes';
import { Attempts } from '../ui/attempt';
import { text } from '../ui/i18n';
import { ShortcutNotice } from '../ui/ShortcutNotice';
import { FirstSteps } from './FirstSteps';
import { FirstTalk } from './FirstTalk';
import { WhereThingsAre } from './WhereThingsAre';
import styles from './Welcome.module.css';

/** The page of the first run: a talk of one minute for the first note, and where to find things. */
export function Welcome() {
  const shortcut = useShortcut();
  const record = useKeptTalk(FIRST_TALK);
  const [hasPlayed, setPlayed] = useState(false);
  const [hasJumped, setJumped] = useState(false);
  if (shortcut === undefined) return null;
  const { talk, notes } = record.state === 'read' ? record.value : { talk: undefined, notes: [] };
  return (
    <Attempts>
      <main className={styles.welcome}>
        <header>
          <h1>{text('welcomeTitle')}</h1>
          <p>{text('welcomeLead')}</p>
        </header>
        <FirstSteps
          shortcut={shortcut}
          done={{ play: hasPlayed, note: notes.length > 0, jump: hasJumped }}
        />
        {shortcut === '' && <ShortcutNotice />}
        <FirstTalk onPlay={() => setPlayed(true)} />
        {record.state === 'failed' && <p role="alert">{text('problemRead')}</p>}
        <TalkNotes
          notes={notes}
          chapters={talk?.chapters ?? []}
          shortcut={shortcut}
          onJump={() => setJumped(true)}
        />
        <WhereThingsAre shortcut={shortcut} />
        <section className={styles.kept} aria-labelledby="kept">
          <h2 id="kept">{text('welcomeKeptTitle')}</h2>
          <p>{text('welcomeKept')}</p>
          <TemporaryNotice />
          <p className={styles.ways}>
            <a href={browser.runtime.getURL('/library.html')}>{text('libraryTitle')}</a>
            <a href={`${browser.runtime.getURL('/library.html')}#/backup`}>
              {text('libraryBackup')}
            </a>
            <a href={browser.runtime.getURL('/options.html')}>{text('librarySettings')}</a>
          </p>
        </section>
      </main>
    </Attempts>
  );
}
