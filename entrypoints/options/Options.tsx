import { Sites } from '../../components/access/Sites';
import { BackupState } from '../../components/backup/BackupState';
import { ExportDefaults } from '../../components/exports/ExportDefaults';
import { About } from '../../components/options/About';
import { Dates } from '../../components/options/Dates';
import { Keys } from '../../components/options/Keys';
import { StorageSection } from '../../components/options/StorageSection';
import { TakingNotes } from '../../components/options/TakingNotes';
import { Dated } from '../../components/settings/dates';
import { Attempts } from '../../components/ui/attempt';
import { text } from '../../components/ui/i18n';

/** The settings of Talkmark, one below the other: what is not for every day is a line that unfolds. */
export function Options() {
  return (
    <Attempts>
      <Dated>
        <main>
          <h1>{text('optionsTitle')}</h1>
          <TakingNotes />
          <Keys />
          <Sites />
          <ExportDefaults />
          <Dates />
          <BackupState />
          <StorageSection />
          <About />
        </main>
      </Dated>
    </Attempts>
  );
}
