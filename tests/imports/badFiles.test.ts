import { describe, expect, it } from 'vitest';
import { BadFile } from '../../components/imports/contents';
import { dix, noteOf, storedTalk } from '../popup/stage';
import { backupText, emptyNotebook, everythingIn, fill, read } from './notebooks';

const note = noteOf(dix, 1, 12, 'first thing');

async function good(): Promise<string> {
  const db = emptyNotebook();
  await fill(db, { talks: [storedTalk(dix)], notes: [note], pictures: [] });
  return backupText(db);
}

/** A backup with something else in a place of it. */
const changed = (from: string, to: string) => async () => {
  const text = await good();
  if (!text.includes(from)) throw new Error(`There is no ${from} to be changed.`);
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
    ['a cut backup', 'damaged', async () => (await good()).slice(0, -40)],
    ['a backup with something after it', 'damaged', async () => `${await good()}{}`],
    ['a backup of a later version', 'newer', changed('"version":1', '"version":2')],
    ['a talk that is none', 'damaged', changed('"youtube:', '"elsewhere:')],
    ['an address that scripts', 'damaged', changed('"url":"https:', '"url":"javascript:')],
    ['a moment before the start', 'damaged', changed('"at":12', '"at":-12')],
    ['a moment without a number', 'damaged', changed('"at":12', '"at":"12"')],
    ['a moment beyond all', 'damaged', changed('"at":12', '"at":1e999')],
    ['a note without an id', 'damaged', changed('"id":"01890a5d', '"id":"x')],
    ['a time that is none', 'damaged', changed('"updatedAt":1}', '"updatedAt":1e20}')],
    ['tables that are none', 'damaged', changed('"notes":[', '"nodes":[')],
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
    expect(error).toBeInstanceOf(BadFile);
    expect(error).toMatchObject({ reason });
    expect(await everythingIn(db)).toEqual(await everythingIn(emptyNotebook()));
  });

  it('gives no prototype to anything', async () => {
    const text = (await good()).replace('"pictureIds"', '"__proto__":{"polluted":1},"pictureIds"');
    const { notes } = await read(emptyNotebook(), text);
    expect(notes).toEqual([note]);
    expect('polluted' in {}).toBe(false);
  });
});
