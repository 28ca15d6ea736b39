import { BackupState } from '../../components/backup/BackupState';
import { ExportDefaults } from '../../components/exports/ExportDefaults';
import { TrashSection } from '../../components/notes/TrashSection';
import { About } from '../../components/settings/About';
import { Keys } from '../../components/settings/Keys';
import { Sites } from '../../components/settings/Sites';
import { StorageSection } from '../../components/settings/StorageSection';
import { TakingNotes } from '../../components/settings/TakingNotes';
import { Attempts } from '../../components/ui/attempt';
import { text } from '../../components/ui/i18n';

/** The settings of Talkmark, one below the other. */
export function Options() {
  return (
    <Attempts>
      <main>
        <h1>{text('optionsTitle')}</h1>
        <TakingNotes />
        <Keys />
        <Sites />
        <ExportDefaults />
        <BackupState />
        <StorageSection />
        <TrashSection />
        <About />
      </main>
    </Attempts>
  );
}
