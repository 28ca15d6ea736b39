import { useState } from 'react';
import { sendMessage } from '../messages';
import type { TalkId, TalkPage } from '../talks/talk';
import { TalkAbstract } from '../talkViews/TalkAbstract';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import styles from './TalkPage.module.css';

/** What the page of a talk said when it was read, all of it, and the way to read it anew. */
export function KeptPage({ talkId, page }: { talkId: TalkId; page: TalkPage }) {
  const attempt = useAttempt();
  const [said, setSaid] = useState('');
  const refresh = (): void => {
    setSaid('');
    void attempt(async () => {
      const isRead = await sendMessage('refreshPage', { talkId });
      setSaid(text(isRead ? 'pageRefreshed' : 'pageNotOpen'));
    }, 'problemPage');
  };
  return (
    <div className={styles.kept}>
      <TalkAbstract page={page} />
      {page.text !== '' && (
        <details>
          <summary>{text('pageText')}</summary>
          <p dir="auto" className={styles.pageText}>
            {page.text}
          </p>
        </details>
      )}
      <p className={styles.ways}>
        <Button look="quiet" onClick={refresh}>
          {text('pageRefresh')}
        </Button>
        <output>{said}</output>
      </p>
    </div>
  );
}
