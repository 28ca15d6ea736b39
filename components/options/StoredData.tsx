import { useState } from 'react';
import { openNotebook } from '../notebook/database';
import { NotebookContext } from '../notebook/notebookContext';
import { type NotebookSize as Use, readNotebookSize } from '../notebook/notebookSize';
import { useStored } from '../notebook/useStored';
import { TrashSection } from '../notes/trash/TrashSection';
import { Disclosure } from '../ui/Disclosure';
import { formatBytes, plural, text } from '../ui/i18n';
import { RevealWhenReady } from '../ui/RevealWhenReady';
import { DeleteEverything } from './DeleteEverything';
import { StorageUse } from './StorageUse';
import { WatchedTalks } from './WatchedTalks';

/** Holds the line's room until the size is known; as wide as most sizes, so two lines on a narrow page. */
const UNMEASURED = '… '.repeat(10);

/** The stored data of this browser, kept up to date. */
export function StoredData() {
  const [db] = useState(() => openNotebook());
  return (
    <NotebookContext value={db}>
      {/* To measure many pictures takes long: its line waits for that, and the other settings do not. */}
      <RevealWhenReady>
        <YourData />
      </RevealWhenReady>
      <TrashSection />
    </NotebookContext>
  );
}

function YourData() {
  const use = useStored(readNotebookSize, 'storage');
  if (use.state === 'reading') return <Disclosure title={text('dataTitle')} state={UNMEASURED} />;
  if (use.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  return (
    <Disclosure title={text('dataTitle')} state={summaryOf(use.value)}>
      <StorageUse usage={use.value.usage} />
      <WatchedTalks />
      <DeleteEverything
        what={`${summaryOf(use.value)} · ${plural('libraryTalks', use.value.talks)}`}
      />
    </Disclosure>
  );
}

/** Returns a line such as `12 notes · 3 pictures, 1.2 MB`. */
function summaryOf({ notes, pictures, pictureBytes }: Use): string {
  const pictureWords = plural('storagePictures', pictures, formatBytes(pictureBytes));
  return `${plural('libraryNotes', notes)} · ${pictureWords}`;
}
