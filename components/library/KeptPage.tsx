import { useState } from 'react';
import { sendMessage } from '../messages';
import type { TalkId, TalkPage } from '../talks/talk';
import { TalkAbstract } from '../talkViews/TalkAbstract';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { text } from '../ui/i18n';
import styles from './TalkDetailPage.module.css';

/** The saved text of a talk's web page, with a button that reads the page again. */
export function KeptPage({ talkId, page }: { talkId: TalkId; page: TalkPage }) {
  const attempt = useAttempt();
  const [status, setStatus] = useState('');
  const refresh = (): void => {
    setStatus('');
    void attempt(async () => {
      const isRead = await sendMessage('refreshPage', { talkId });
      setStatus(text(isRead ? 'pageRefreshed' : 'pageNotOpen'));
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
        <output>{status}</output>
      </p>
    </div>
  );
}
