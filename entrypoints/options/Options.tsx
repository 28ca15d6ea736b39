import { Sites } from '../../components/access/Sites';
import { BackupState } from '../../components/backup/BackupState';
import { ExportDefaults } from '../../components/exports/ExportDefaults';
import { About } from '../../components/options/About';
import { Dates } from '../../components/options/Dates';
import { Keys } from '../../components/options/Keys';
import { StorageSection } from '../../components/options/StorageSection';
import { TakingNotes } from '../../components/options/TakingNotes';
import { Dated } from '../../components/settings/dates';
import { AttemptProvider } from '../../components/ui/attempt';
import { text } from '../../components/ui/i18n';
import { RevealWhenReady } from '../../components/ui/RevealWhenReady';

/** The settings page. Rarely used settings are one line each, which unfolds. */
export function Options() {
  return (
    <AttemptProvider>
      <main>
        <h1>{text('optionsTitle')}</h1>
        <RevealWhenReady>
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
        </RevealWhenReady>
      </main>
    </AttemptProvider>
  );
}
