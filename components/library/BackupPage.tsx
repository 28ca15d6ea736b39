import { BackupSection } from '../backup/BackupSection';
import { ImportSection } from '../imports/ImportSection';
import { PastImports } from '../imports/PastImports';
import { text } from '../ui/i18n';

/** The page of backups and imports: all data out of Talkmark and back into it. */
export function BackupPage() {
  return (
    <>
      <title>{`${text('libraryBackup')} – Talkmark`}</title>
      <h1>{text('libraryBackup')}</h1>
      <BackupSection />
      <ImportSection />
      <PastImports />
    </>
  );
}
