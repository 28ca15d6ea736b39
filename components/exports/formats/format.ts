import { createBreather } from '../../files/breather';
import type { Picture } from '../../notebook/database';
import type { MessageKey } from '../../ui/i18n';
import {
  conferenceName,
  type DocumentConference,
  type DocumentTalk,
  type TalkDocument,
} from '../document';
import type { DocumentStyle } from '../documentStyle';
import { fileNameOfTalk } from '../fileName';
import type { Blocks } from '../printMarkdown';
import { zipped } from './zipFiles';

/** Blocks of a file. */
export interface NamedBlocks extends Blocks {
  /** Without an extension. */
  name: string;
}

/** What is printed, as blocks: talks or a write-up. */
export interface BlockSource {
  title: string;
  /** Without an extension. */
  fileName: string;
  /** All of it. */
  whole: () => Promise<Blocks>;
  /** The same in files of their own, such as one a talk. */
  files: () => Promise<readonly NamedBlocks[]>;
  /** Those that the blocks may refer to, by their ids. */
  pictures: ReadonlyMap<string, Picture>;
  /** BCP 47 tag of the words that are not the user's. */
  language: string;
}

/** Talks to be printed. */
export interface TalkSource extends BlockSource {
  document: TalkDocument;
  style: DocumentStyle;
  /** All that is kept of them, piece by piece; absent where some of it alone is exported. */
  backup?: (() => AsyncIterable<string>) | undefined;
}

/** A file as a format prints it. */
export interface PrintedFile {
  content: string | Uint8Array<ArrayBuffer> | Blob;
  /** Without the dot. */
  extension: string;
  /** Media type. */
  type: string;
}

/** A way to write notes down; each is a file of its own in this folder. */
export interface Format<Source> {
  /** Names it in the settings, and nowhere else. */
  id: string;
  label: MessageKey;
  print: (source: Source) => PrintedFile | Promise<PrintedFile>;
  /** Whether it can be read where it is meant to be read; offered only then. It can, without this. */
  fits?: (source: Source) => boolean;
}

/** A talk in its document. */
export interface TalkOf {
  /** With its edition; empty where it is not known. */
  conference: string;
  edition: Omit<DocumentConference, 'talks'>;
  talk: DocumentTalk;
}

/** The talks of a document, in order. */
export function talksIn({ conferences }: TalkDocument): TalkOf[] {
  return conferences.flatMap(({ talks, ...edition }) => {
    const conference = conferenceName(edition);
    return talks.map((talk) => ({ conference, edition, talk }));
  });
}

/** Makes something of each talk, in order; the page answers meanwhile. */
export async function eachTalk<Made>(
  document: TalkDocument,
  make: (of: TalkOf) => Promise<Made>,
): Promise<Made[]> {
  const breathe = createBreather();
  const made: Made[] = [];
  for (const of of talksIn(document)) {
    made.push(await make(of));
    await breathe();
  }
  return made;
}

/** A file of one talk as it is, those of several in a zip, each under its name. */
export async function oneFileATalk(
  document: TalkDocument,
  print: (of: TalkOf) => PrintedFile & { content: string },
): Promise<PrintedFile> {
  const files = talksIn(document).map((of) => ({ of, file: print(of) }));
  const [only, ...others] = files;
  if (only && others.length === 0) return only.file;
  return zipped(
    files.map(({ of, file }) => [`${fileNameOfTalk(of)}.${file.extension}`, file.content]),
  );
}
