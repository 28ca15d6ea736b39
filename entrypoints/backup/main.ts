import { makeBackup } from '../../components/backup/saveBackup';
import { sendMessage } from '../../components/messages';
import { openNotebook } from '../../components/notebook/database';

// An offscreen document in Chromium, which keeps it open until the file is saved.
const url = await makeBackup(openNotebook());
try {
  await sendMessage('backupMade', { url });
} finally {
  URL.revokeObjectURL(url);
  window.close();
}
