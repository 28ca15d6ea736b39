import { describe, expect, it } from 'vitest';
import { BadFileError } from '../../components/imports/badFile';
import type { Notebook } from '../../components/notebook/database';
import type { Note } from '../../components/notebook/note';
import { dix, noteOf, storedTalk } from '../popup/stage';
import { backupText, emptyNotebook, everythingIn, fill, read } from './notebooks';

const note = noteOf(dix, 1, 12, 'first thing');

async function notebookOf(notes: Note[]): Promise<Notebook> {
  const db = emptyNotebook();
  await fill(db, { talks: [storedTalk(dix)], notes, pictures: [] });
  return db;
}

async function goodBackup(): Promise<string> {
  return backupText(await notebookOf([note]));
}

/** Returns a function that makes a backup with one text replaced by another. */
const backupWith = (from: string, to: string) => async () => {
  const text = await goodBackup();
  if (!text.includes(from)) throw new Error(`There is no ${from} to replace.`);
  return text.replace(from, to);
};

describe('a bad file', () => {
  it.each<[string, string, BlobPart | (() => Promise<BlobPart>)]>([
    ['nothing', 'empty', ''],
    ['a text about something else', 'unknown', 'Dear diary'],
    ['another JSON', 'unknown', '{"a":1}'],
    ['broken JSON', 'damaged', '{"a":'],
    ['bytes', 'unknown', new Uint8Array([0xff, 0xfe, 0x00, 0xd8])],
    ['a picture', 'unknown', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0xd, 0xa, 0x1a, 0xa])],
    ['a zip', 'unknown', new Uint8Array([0x50, 0x4b, 3, 4, 0xff, 0xff])],
    ['a cut backup', 'damaged', async () => (await goodBackup()).slice(0, -40)],
    ['a backup with something after it', 'damaged', async () => `${await goodBackup()}{}`],
    ['a backup of a later version', 'newer', backupWith('"version":1', '"version":2')],
    ['a talk that is none', 'damaged', backupWith('"youtube:', '"elsewhere:')],
    ['an address that scripts', 'damaged', backupWith('"url":"https:', '"url":"javascript:')],
    ['a moment before the start', 'damaged', backupWith('"at":12', '"at":-12')],
    ['a moment without a number', 'damaged', backupWith('"at":12', '"at":"12"')],
    ['a moment beyond all', 'damaged', backupWith('"at":12', '"at":1e999')],
    ['a note without an id', 'damaged', backupWith('"id":"01890a5d', '"id":"x')],
    ['a time that is none', 'damaged', backupWith('"updatedAt":1}', '"updatedAt":1e20}')],
    ['tables that are none', 'damaged', backupWith('"notes":[', '"nodes":[')],
    ['deep lists', 'unknown', '['.repeat(1000) + ']'.repeat(1000)],
    ['YAML of aliases', 'unknown', `a: &a [x,x]\nb: &b [*a,*a]\nc: [*b,*b]\n`],
    ['lines without a talk', 'noTalk', '0:12 first thing'],
    [
      'a talk at a script',
      'noTalk',
      '{"data":[{"meta":{"url":"javascript:1"},"notes":[{"timestamp":1}]}]}',
    ],
    ['an export without notes', 'empty', '[]'],
  ])('such as %s is refused as %s', async (_, reason, file) => {
    const db = emptyNotebook();
    const text = typeof file === 'function' ? await file() : file;
    const error = await read(db, text).catch((thrown: unknown) => thrown);
    expect(error).toBeInstanceOf(BadFileError);
    expect(error).toMatchObject({ reason });
    expect(await everythingIn(db)).toEqual(await everythingIn(emptyNotebook()));
  });

  it('gives no prototype to anything', async () => {
    const text = (await goodBackup()).replace(
      '"pictureIds"',
      '"__proto__":{"polluted":1},"pictureIds"',
    );
    const { notes } = await read(emptyNotebook(), text);
    expect(notes).toEqual([note]);
    expect('polluted' in {}).toBe(false);
  });
});

describe('a backup that was cut anywhere', () => {
  it('is read to its end or not at all', async () => {
    const db = emptyNotebook();
    const texts = Array.from(
      { length: 40 },
      (_, number) => `note ${number} with "quotes" – and more`,
    );
    const notes = texts.map((text, number) => noteOf(dix, number, number, text));
    const whole = new TextEncoder().encode(await backupText(await notebookOf(notes)));
    const before = await everythingIn(db);
    for (let percent = 0; percent < 100; percent += 1) {
      const cut = whole.slice(0, Math.floor((whole.length * percent) / 100));
      const error: unknown = await read(db, cut).catch((reason: unknown) => reason);
      expect({ percent, isRefused: error instanceof BadFileError }).toEqual({
        percent,
        isRefused: true,
      });
    }
    expect(await everythingIn(db)).toEqual(before);
    expect((await read(db, whole)).notes).toHaveLength(40);
  });

  it('is refused, or read as it says, where single bytes are others', async () => {
    const db = emptyNotebook();
    const whole = new TextEncoder().encode(await goodBackup());
    for (let place = 0; place < whole.length; place += 7) {
      const other = whole.slice();
      other[place] = (other[place] ?? 0) ^ 0x15;
      const contents = await read(db, other).catch((error: unknown) => error);
      const isSound =
        contents instanceof BadFileError || Array.isArray((contents as { notes?: [] }).notes);
      expect({ place, isSound }).toEqual({ place, isSound: true });
    }
    expect(Object.keys(Object.prototype)).toEqual([]);
    expect(await db.notes.count()).toBe(0);
  });
});
