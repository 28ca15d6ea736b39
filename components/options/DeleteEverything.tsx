import { useState } from 'react';
import { browser } from 'wxt/browser';
import { grantedSites } from '../access/grants';
import { SaveBackup } from '../backup/SaveBackupButton';
import { sendMessage } from '../messages';
import { Attempts, useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { ConfirmDialog } from '../ui/ConfirmDialog';
import { Dialog } from '../ui/Dialog';
import { text } from '../ui/i18n';
import dialog from '../ui/Dialog.module.css';
import styles from '../ui/Section.module.css';

/**
 * A button that deletes all stored data, after an offer of a backup and two confirmations.
 * @param what a sentence that names the data
 */
export function DeleteEverything({ what }: { what: string }) {
  const attempt = useAttempt();
  const [step, setStep] = useState<'backup' | 'confirm'>();
  const [status, setStatus] = useState('');
  const close = (): void => setStep(undefined);
  const remove = async (): Promise<void> => {
    close();
    setStatus('');
    const isDone = await attempt(
      () => sendMessage('deleteEverything', { isSure: true }),
      'problemDeleteEverything',
    );
    if (!isDone) return;
    setStatus(text('everythingDeleted'));
    await attempt(removeGrants, 'problemTakeBack');
  };
  return (
    <div>
      <Button onClick={() => setStep('backup')}>{text('deleteEverything')}</Button>{' '}
      <output>{status}</output>
      {step === 'backup' && (
        <BackupOffer what={what} onClose={close} onConfirm={() => setStep('confirm')} />
      )}
      {step === 'confirm' && (
        <ConfirmDialog
          question={text('confirmEverything', what)}
          action={text('deleteEverythingNow')}
          onConfirm={() => void remove()}
          onClose={close}
        />
      )}
    </div>
  );
}

interface BackupOfferProps {
  what: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** The first confirmation: names the data and offers a backup. */
function BackupOffer({ what, onConfirm, onClose }: BackupOfferProps) {
  return (
    <Dialog label={text('deleteEverything')} className={styles.offer} onClose={onClose}>
      <Attempts>
        <h2>{text('deleteEverything')}</h2>
        <p>{text('deleteEverythingHelp', what)}</p>
        <p>{text('deleteEverythingBackup')}</p>
        <SaveBackup />
        <div className={dialog.answers}>
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button onClick={onConfirm}>{text('deleteEverythingGoOn')}</Button>
        </div>
      </Attempts>
    </Dialog>
  );
}

/** Gives up granted sites and permissions, which the browser stores outside Talkmark's data. */
async function removeGrants(): Promise<void> {
  const { optional_permissions: optional = [] } = browser.runtime.getManifest();
  const { permissions = [] } = await browser.permissions.getAll();
  const granted = permissions.filter((name) => optional.some((other) => other === name));
  await browser.permissions.remove({ origins: await grantedSites(), permissions: granted });
}
