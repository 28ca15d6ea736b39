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

/** Deletes all that Talkmark keeps, after it offered a backup and asked twice. @param what says what that is */
export function DeleteEverything({ what }: { what: string }) {
  const attempt = useAttempt();
  const [asked, setAsked] = useState<'once' | 'twice'>();
  const [said, setSaid] = useState('');
  const close = (): void => setAsked(undefined);
  const remove = async (): Promise<void> => {
    close();
    setSaid('');
    const isDone = await attempt(
      () => sendMessage('deleteEverything', { isSure: true }),
      'problemDeleteEverything',
    );
    if (!isDone) return;
    setSaid(text('everythingDeleted'));
    await attempt(giveBackGrants, 'problemTakeBack');
  };
  return (
    <div>
      <Button onClick={() => setAsked('once')}>{text('deleteEverything')}</Button>{' '}
      <output>{said}</output>
      {asked === 'once' && (
        <Offer what={what} onClose={close} onConfirm={() => setAsked('twice')} />
      )}
      {asked === 'twice' && (
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

interface OfferProps {
  what: string;
  onConfirm: () => void;
  onClose: () => void;
}

/** What would be deleted, and a backup of it before that. */
function Offer({ what, onConfirm, onClose }: OfferProps) {
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

/** Sites and permissions that the user granted are the browser's to keep, and theirs to be without. */
async function giveBackGrants(): Promise<void> {
  const { optional_permissions: optional = [] } = browser.runtime.getManifest();
  const { permissions = [] } = await browser.permissions.getAll();
  const granted = permissions.filter((name) => optional.some((other) => other === name));
  await browser.permissions.remove({ origins: await grantedSites(), permissions: granted });
}
