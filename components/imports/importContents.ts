import type { Alias, Picture } from '../notebook/database';
import type { Draft, Note } from '../notebook/note';
import type { Conference } from '../talks/conference';
import type { Talk } from '../talks/talk';
import type { MessageKey } from '../ui/i18n';

/** A picture in a file. Its bytes are read when it is written: those of all pictures may not fit into memory. */
export interface FilePicture extends Omit<Picture, 'blob'> {
  /** Reads the bytes. @throws if the file was moved or changed in the meantime */
  read: () => Promise<Blob>;
}

/** The validated records of a file. */
export interface Contents {
  /** The name of the format that the user sees. */
  format: MessageKey;
  /**
   * True when Talkmark wrote the records, with their own ids and times: the newer version wins. Records of another
   * program only add to the notebook and never change it.
   */
  isExact: boolean;
  talks: Talk[];
  notes: Note[];
  drafts: Draft[];
  conferences: Conference[];
  aliases: Alias[];
  pictures: FilePicture[];
}

/** Returns contents without records, to be filled. */
export function emptyContents(format: MessageKey, isExact = false): Contents {
  return {
    format,
    isExact,
    talks: [],
    notes: [],
    drafts: [],
    conferences: [],
    aliases: [],
    pictures: [],
  };
}
