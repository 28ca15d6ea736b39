import { BackupState } from '../../components/backup/BackupState';
import { ExportDefaults } from '../../components/exports/ExportDefaults';
import { About } from '../../components/settings/About';
import { Dates } from '../../components/settings/Dates';
import { Keys } from '../../components/settings/Keys';
import { Sites } from '../../components/settings/Sites';
import { StorageSection } from '../../components/settings/StorageSection';
import { TakingNotes } from '../../components/settings/TakingNotes';
import { Attempts } from '../../components/ui/attempt';
import { Dated } from '../../components/ui/dates';
import { text } from '../../components/ui/i18n';
import { Whole } from '../../components/ui/Whole';

/** The settings of Talkmark, one below the other: what is not for every day is a line that unfolds. */
export function Options() {
  return (
    <Attempts>
      <main>
        <h1>{text('optionsTitle')}</h1>
        <Whole>
          <Dated>
            <TakingNotes />
            <Keys />
            <Sites />
            <ExportDefaults />
            <Dates />
            <BackupState />
            <StorageSection />
            <About />
          </Dated>
        </Whole>
      </main>
    </Attempts>
  );
}
