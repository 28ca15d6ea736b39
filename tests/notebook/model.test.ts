import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  type NoteVersions,
  deleteNote,
  editNote,
  restoreNote,
  undoChange,
} from '../../components/notebook/changeNote';
import { openNotebook } from '../../components/notebook/database';
import type { Note, NoteId } from '../../components/notebook/note';
import { saveNote } from '../../components/notebook/saveNote';
import { borg } from '../exports/examples';
import { figure } from '../harness/figures';
import { everythingIn } from '../imports/notebooks';

/** One action of a page on one of a few notes. The clock may go back. */
const operation = fc.record({
  what: fc.constantFrom('save', 'edit', 'move', 'delete', 'restore', 'undo'),
  page: fc.nat(2),
  note: fc.nat(4),
  text: fc.string({ unit: 'grapheme', maxLength: 8 }),
  at: fc.nat(5000),
  clock: fc.integer({ min: -500, max: 1000 }),
});

type Operation = typeof operation extends fc.Arbitrary<infer Value> ? Value : never;

/** A note as a person remembers it. */
type Known = Pick<Note, 'text' | 'at'> & { isDeleted: boolean };

const idOf = (note: number): NoteId => `01930000-0000-7000-8000-00000000000${note}` as NoteId;

/** The model: changes the notes as a person expects the operation to change them. */
function expected(model: Map<number, Known>, { what, note, text, at }: Operation): void {
  const known = model.get(note);
  if (what === 'save') model.set(note, { text, at, isDeleted: known?.isDeleted ?? false });
  if (!known) return;
  if (what === 'edit') model.set(note, { ...known, text });
  if (what === 'move') model.set(note, { ...known, at });
  if (what === 'delete') model.set(note, { ...known, isDeleted: true });
  if (what === 'restore') model.set(note, { ...known, isDeleted: false });
}

it('is what a person expects after anything that three pages do', { timeout: 60_000 }, async () => {
  let done = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 10, maxLength: 60 }), async (operations) => {
      const name = `model-${crypto.randomUUID()}`;
      const pages = [0, 1, 2].map(() => openNotebook(name));
      const model = new Map<number, Known>();
      const made: { change: NoteVersions; note: number; before: Known | undefined }[] = [];
      let now = 1_800_000_000_000;
      for (const each of operations) {
        now += each.clock;
        const db = pages[each.page] ?? openNotebook(name);
        const before = model.get(each.note);
        const id = idOf(each.note);
        const draft = { id, talkId: borg.id, at: each.at, text: each.text };
        const act = {
          save: () => saveNote(db, draft, borg, now),
          edit: () => editNote(db, { id, text: each.text }, now),
          move: () => editNote(db, { id, at: each.at }, now),
          delete: () => deleteNote(db, id, now),
          restore: () => restoreNote(db, id, now),
        };
        if (each.what === 'undo') {
          const last = made.pop();
          const known = last && model.get(last.note);
          if (!last || !known) continue;
          await undoChange(db, last.change, now);
          // To undo the first save of a note is to delete it.
          model.set(last.note, last.before ?? { ...known, isDeleted: true });
        } else {
          if (each.what !== 'save' && !model.has(each.note)) continue;
          const earlier = (await db.notes.get(id))?.updatedAt ?? 0;
          made.push({ change: await act[each.what](), note: each.note, before });
          expected(model, each);
          const isLater = ((await db.notes.get(id))?.updatedAt ?? 0) > earlier;
          if (!isLater) throw new Error('The later state has the earlier time.');
        }
        done += 1;
        const stored = await (pages[done % 3] ?? db).notes.toArray();
        const shown = stored.map(({ id: noteId, text, at, deletedAt }) => {
          return [Number(noteId.at(-1)), { text, at, isDeleted: deletedAt !== undefined }] as const;
        });
        expect(new Map(shown)).toEqual(new Map([...model].toSorted(([a], [b]) => a - b)));
      }
    }),
    { numRuns: 150 },
  );
  await figure('R4', 'unit', `${done} random operations of three pages: as the model says`);
});

it('is as it was after any changes that are all taken back', { timeout: 60_000 }, async () => {
  let undone = 0;
  await fc.assert(
    fc.asyncProperty(fc.array(operation, { minLength: 20, maxLength: 60 }), async (operations) => {
      const db = openNotebook(`undo-${crypto.randomUUID()}`);
      for (const note of [0, 1, 2, 3, 4]) {
        await saveNote(db, { id: idOf(note), talkId: borg.id, at: note, text: 'before' }, borg, 1);
      }
      const start = await withoutTimes(db);
      const changes: NoteVersions[] = [];
      for (const [number, { what, note, text, at }] of operations.entries()) {
        const id = idOf(note);
        if (what === 'delete') changes.push(await deleteNote(db, id, number));
        else if (what === 'move') changes.push(await editNote(db, { id, at }, number));
        else if (what === 'restore') changes.push(await restoreNote(db, id, number));
        else changes.push(await editNote(db, { id, text }, number));
      }
      for (const change of changes.toReversed()) await undoChange(db, change, 100);
      undone += changes.length;
      expect(await withoutTimes(db)).toEqual(start);
    }),
    { numRuns: 30 },
  );
  await figure('R12', 'unit', `${undone} random changes, all taken back: the state is equal`);
});

async function withoutTimes(db: ReturnType<typeof openNotebook>): Promise<unknown> {
  return JSON.parse(
    JSON.stringify(await everythingIn(db), (key, value: unknown) =>
      key === 'updatedAt' ? undefined : value,
    ),
  );
}
