import { useState } from 'react';
import { sendMessage } from '../messages';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { text } from '../ui/i18n';

/** Forgets to which second talks were watched, after a question: nothing brings that back. */
export function ForgetWatched() {
  const attempt = useAttempt();
  const [isAsked, setAsked] = useState(false);
  const [said, setSaid] = useState('');
  const forget = (): void => {
    setAsked(false);
    void attempt(async () => {
      await sendMessage('forgetWatched', undefined);
      setSaid(text('watchedForgotten'));
    }, 'problemForgetWatched');
  };
  return (
    <div>
      <Button onClick={() => setAsked(true)}>{text('watchedForget')}</Button>
      <output>{said}</output>
      {isAsked && (
        <ConfirmDialog
          question={text('confirmForgetWatched')}
          action={text('watchedForget')}
          onConfirm={forget}
          onClose={() => setAsked(false)}
        />
      )}
    </div>
  );
}
