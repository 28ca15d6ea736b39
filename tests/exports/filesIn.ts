import type { Buffer } from 'node:buffer';
import { text } from 'node:stream/consumers';
import { fromBufferPromise, type Entry } from 'yauzl';

/** Returns the files of a zip with their texts, in order, read by an independent library. */
export async function filesIn(zip: Buffer): Promise<Map<string, string>> {
  const files = new Map<string, string>();
  const reader = await fromBufferPromise(zip, { lazyEntries: true });
  for await (const entry of reader.eachEntry() as AsyncIterable<Entry>) {
    files.set(entry.fileName, await text(await reader.openReadStreamPromise(entry)));
  }
  return files;
}
