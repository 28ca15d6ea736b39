import type { Picture } from '../../notebook/database';
import type { MessageKey } from '../../ui/i18n';
import type { TalkDocument } from '../document';
import type { DocumentStyle } from '../documentStyle';
import type { Blocks } from '../printMarkdown';

/** The blocks of a file with its name. */
export interface NamedBlocks extends Blocks {
  /** Without an extension. */
  name: string;
}

/** The input of a format that prints blocks: talks or a write-up. */
export interface BlockSource {
  title: string;
  /** Without an extension. */
  fileName: string;
  /** Returns everything as one file. */
  whole: () => Promise<Blocks>;
  /** Returns everything as separate files, such as one for each talk. */
  files: () => Promise<readonly NamedBlocks[]>;
  /** The pictures that the blocks may refer to, by their ids. */
  pictures: ReadonlyMap<string, Picture>;
  /** The BCP 47 tag of Talkmark's own words in it. */
  language: string;
}

/** The input of a format that prints talks. */
export interface TalkSource extends BlockSource {
  document: TalkDocument;
  style: DocumentStyle;
  /** Yields a backup of the talks in pieces; absent if only some of their notes are exported. */
  backup?: (() => AsyncIterable<string>) | undefined;
}

/** A printed file. */
export interface PrintedFile {
  content: string | Uint8Array<ArrayBuffer> | Blob;
  /** Without the dot. */
  extension: string;
  /** Media type. */
  type: string;
}

/** An export format. Each has a file in this folder. */
export interface Format<Source> {
  /** Identifies the format in the settings. */
  id: string;
  label: MessageKey;
  print: (source: Source) => PrintedFile | Promise<PrintedFile>;
  /** False if the format does not suit the source and is not offered. Without it the format always fits. */
  fits?: (source: Source) => boolean;
}
