import { beforeEach, describe, expect, it } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readLost, setLost } from '../../components/mirror/notebookLoss';
import type { NoteId } from '../../components/notebook/note';
import {
  forgetUnsavedEdits,
  keepUnsavedEdit,
  readUnsavedEdits,
} from '../../components/notebook/unsavedEdits';

const id = '01a2058f-1749-40e7-a315-000000000001' as NoteId;
const edit = { text: 'half', moment: '1:00', end: '2:00', before: { text: '', at: 60, until: 90 } };

beforeEach(() => fakeBrowser.reset());

describe('unsaved edits', () => {
  it.each([[null], ['half'], [{ text: 'half' }], [{ ...edit, before: {} }]])(
    'are left out where they are damaged, and no other is lost: %j',
    async (damaged) => {
      await keepUnsavedEdit(id, edit);
      await fakeBrowser.storage.session.set({ 'unsavedEdit:other': damaged });
      expect([...(await readUnsavedEdits())]).toEqual([[id, edit]]);
      await forgetUnsavedEdits();
      expect(await fakeBrowser.storage.session.get()).toEqual({});
    },
  );
});

describe('the fault of a notebook', () => {
  it('is none where its record is damaged', async () => {
    await setLost({ what: 'missing' });
    expect(await readLost()).toEqual({ what: 'missing' });
    await fakeBrowser.storage.local.set({ lost: { what: 'something' } });
    expect(await readLost()).toBeUndefined();
  });
});
