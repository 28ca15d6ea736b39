import { createBreather } from '../../files/breather';
import {
  conferenceName,
  type DocumentConference,
  type DocumentTalk,
  type TalkDocument,
} from '../document';
import { fileNameOfTalk } from '../fileName';
import type { PrintedFile } from './format';
import { zipFiles } from './zipFiles';

/** A talk of a document, with its edition. */
export interface TalkInDocument {
  /** The conference with its edition; empty if it is unknown. */
  conference: string;
  edition: Omit<DocumentConference, 'talks'>;
  talk: DocumentTalk;
}

/** Returns the talks of a document, in order. */
export function talksIn({ conferences }: TalkDocument): TalkInDocument[] {
  return conferences.flatMap(({ talks, ...edition }) => {
    const conference = conferenceName(edition);
    return talks.map((talk) => ({ conference, edition, talk }));
  });
}

/** Maps the talks of a document, one after the other. The page stays responsive meanwhile. */
export async function mapTalks<Result>(
  document: TalkDocument,
  callback: (talk: TalkInDocument) => Promise<Result>,
): Promise<Result[]> {
  const maybeYield = createBreather();
  const results: Result[] = [];
  for (const talk of talksIn(document)) {
    results.push(await callback(talk));
    await maybeYield();
  }
  return results;
}

/** Returns the file of a single talk, or a zip with one file for each of several talks. */
export async function printEachTalk(
  document: TalkDocument,
  print: (talk: TalkInDocument) => PrintedFile & { content: string },
): Promise<PrintedFile> {
  const files = talksIn(document).map((talk) => ({ talk, file: print(talk) }));
  const [only, ...others] = files;
  if (only && others.length === 0) return only.file;
  return zipFiles(
    files.map(({ talk, file }) => [`${fileNameOfTalk(talk)}.${file.extension}`, file.content]),
  );
}
