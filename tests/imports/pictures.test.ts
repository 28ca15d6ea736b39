import { describe, expect, it, vi } from 'vitest';
import { applyImport } from '../../components/imports/applyImport';
import type { Contents } from '../../components/imports/importContents';
import { undoImport } from '../../components/imports/undoImport';
import { unlessImporting, whileImporting } from '../../components/notebook/importLock';
import { dix, noteOf, pictureOf, storedTalk } from '../popup/stage';
import { apply, backupText, emptyNotebook, fill, NOW, read } from './notebooks';

const note = noteOf(dix, 1, 12, 'first thing');

/** Returns a file with more pictures than one slice holds. */
async function manyPictures(): Promise<Contents> {
  const db = emptyNotebook();
  const pictures = Array.from({ length: 20 }, () => pictureOf(note.id, crypto.randomUUID()));
  await fill(db, { talks: [storedTalk(dix)], notes: [note], pictures });
  return read(db, await backupText(db));
}

describe('the pictures of an import', () => {
  it('come in with their notes, and go with them when it is taken back', async () => {
    const db = emptyNotebook();
    const plan = await apply(db, await manyPictures());
    expect(plan.pictures).toHaveLength(20);
    expect(await (await db.pictures.toCollection().first())?.blob.text()).toBeTruthy();
    const [importRecord] = await db.imports.toArray();
    await undoImport(db, importRecord?.id ?? '', NOW);
    expect(await db.pictures.count()).toBe(0);
  });

  it('are gone where it is cancelled among them', async () => {
    const db = emptyNotebook();
    const stop = new AbortController();
    const onProgress = () => stop.abort(new Error('cancelled'));
    const options = { fileName: 'a file', now: NOW, signal: stop.signal, onProgress };
    await expect(applyImport(db, await manyPictures(), options)).rejects.toThrow('cancelled');
    expect(await db.pictures.count()).toBe(0);
    expect(await db.notes.count()).toBe(0);
  });

  it('are gone where one of them cannot be read any more', async () => {
    const db = emptyNotebook();
    const contents = await manyPictures();
    const [first, ...others] = contents.pictures;
    const moved = () => Promise.reject(new Error('the file was moved'));
    const pictures = [...others, ...(first ? [{ ...first, read: moved }] : [])];
    await expect(apply(db, { ...contents, pictures })).rejects.toThrow('moved');
    expect(await db.pictures.count()).toBe(0);
  });

  it('are gone where their notes cannot be written', async () => {
    const db = emptyNotebook();
    const contents = await manyPictures();
    const notes = [{ ...note, id: undefined as never }];
    await expect(apply(db, { ...contents, notes })).rejects.toThrow('does not meet requirements');
    expect(await db.pictures.count()).toBe(0);
    expect(await db.talks.count()).toBe(0);
  });

  it('are not tidied away before their notes are there', async () => {
    const tidy = vi.fn<() => Promise<void>>(async () => {});
    const { signal } = new AbortController();
    await whileImporting(signal, () => unlessImporting(tidy));
    expect(tidy).not.toHaveBeenCalled();
    await unlessImporting(tidy);
    expect(tidy).toHaveBeenCalledOnce();
  });
});
