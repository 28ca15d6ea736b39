import { BackupSection } from '../backup/BackupSection';
import { ImportSection } from '../imports/ImportSection';
import { PastImports } from '../imports/PastImports';
import { text } from '../ui/i18n';

/** Everything out of Talkmark, and into it. */
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
