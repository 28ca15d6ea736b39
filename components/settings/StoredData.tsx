import { useState } from 'react';
import { openNotebook } from '../notes/database';
import { NotebookContext } from '../notes/notebookContext';
import { type StorageUse as Use, storageOf } from '../notes/storageOf';
import { TrashSection } from '../notes/TrashSection';
import { useStored } from '../notes/useStored';
import { formatBytes, plural, text } from '../ui/i18n';
import { Whole } from '../ui/Whole';
import { DeleteEverything } from './DeleteEverything';
import { Folded } from './Folded';
import { StorageUse } from './StorageUse';
import { WatchedTalks } from './WatchedTalks';

/** About as wide as what comes in its place, which takes two lines on a narrow page. */
const UNMEASURED = '… '.repeat(10);

/** What this browser's notebook keeps, as it changes. */
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
  if (use.state === 'reading') return <Folded title={text('dataTitle')} state={UNMEASURED} />;
  if (use.state === 'failed') return <p role="alert">{text('problemRead')}</p>;
  return (
    <Folded title={text('dataTitle')} state={kept(use.value)}>
      <StorageUse usage={use.value.usage} />
      <WatchedTalks />
      <DeleteEverything what={`${kept(use.value)} · ${plural('libraryTalks', use.value.talks)}`} />
    </Folded>
  );
}

/** `12 notes · 3 pictures, 1.2 MB` */
function kept({ notes, pictures, pictureBytes }: Use): string {
  const pictureWords = plural('storagePictures', pictures, formatBytes(pictureBytes));
  return `${plural('libraryNotes', notes)} · ${pictureWords}`;
}
