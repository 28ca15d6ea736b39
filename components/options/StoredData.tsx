import { useState } from 'react';
import { openNotebook } from '../notebook/database';
import { NotebookContext } from '../notebook/notebookContext';
import { type StorageUse as Use, storageOf } from '../notebook/storageOf';
import { useStored } from '../notebook/useStored';
import { TrashSection } from '../notes/trash/TrashSection';
import { Folded } from '../ui/Folded';
import { formatBytes, plural, text } from '../ui/i18n';
import { Whole } from '../ui/Whole';
import { DeleteEverything } from './DeleteEverything';
import { StorageUse } from './StorageUse';
import { WatchedTalks } from './WatchedTalks';

/** The stored data of this browser, kept up to date. */
export function StoredData() {
  const [db] = useState(() => openNotebook());
  return (
    <NotebookContext value={db}>
      {/* To measure many pictures takes long: its line waits for that, and the other settings do not. */}
      <Whole>
        <YourData />
      </Whole>
      <TrashSection />
    </NotebookContext>
  );
}

function YourData() {
  const use = useStored(storageOf, 'storage');
  if (use.state === 'reading') return <Folded title={text('dataTitle')} state="" />;
  if (use.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  return (
    <Folded title={text('dataTitle')} state={summaryOf(use.value)}>
      <StorageUse usage={use.value.usage} />
      <WatchedTalks />
      <DeleteEverything
        what={`${summaryOf(use.value)} · ${plural('libraryTalks', use.value.talks)}`}
      />
    </Folded>
  );
}

/** Returns a line such as `12 notes · 3 pictures, 1.2 MB`. */
function summaryOf({ notes, pictures, pictureBytes }: Use): string {
  const pictureWords = plural('storagePictures', pictures, formatBytes(pictureBytes));
  return `${plural('libraryNotes', notes)} · ${pictureWords}`;
}
