import { useState } from 'react';
import { sendMessage } from '../messages';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { text } from '../ui/i18n';

/** A button that forgets how far each talk was watched, after a question, since it cannot be undone. */
export function ForgetWatched() {
  const attempt = useAttempt();
  const [isConfirming, setConfirming] = useState(false);
  const [status, setStatus] = useState('');
  const forget = (): void => {
    setConfirming(false);
    void attempt(async () => {
      await sendMessage('forgetWatched', undefined);
      setStatus(text('watchedForgotten'));
    }, 'problemForgetWatched');
  };
  return (
    <div>
      <Button onClick={() => setConfirming(true)}>{text('watchedForget')}</Button>
      <output>{status}</output>
      {isConfirming && (
        <ConfirmDialog
          question={text('confirmForgetWatched')}
          action={text('watchedForget')}
          onConfirm={forget}
          onClose={() => setConfirming(false)}
        />
      )}
    </div>
  );
}
