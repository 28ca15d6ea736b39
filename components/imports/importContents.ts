import type { Alias, Picture } from '../notebook/database';
import type { Draft, Note } from '../notebook/note';
import type { Conference } from '../talks/conference';
import type { Talk } from '../talks/talk';
import type { MessageKey } from '../ui/i18n';

/** A picture of a file. Its bytes stay there until it is written: all of them together can be too many. */
export interface FilePicture extends Omit<Picture, 'blob'> {
  /** Reads them. @throws where the file was moved or changed since */
  read: () => Promise<Blob>;
}

/** What a file has for the notebook, checked. */
export interface Contents {
  /** What the user is told that it is. */
  format: MessageKey;
  /**
   * Whether the records are as Talkmark wrote them, with their own ids and times: what is newer wins. Else
   * they are what another program says, and add to the notebook without changing it.
   */
  isExact: boolean;
  talks: Talk[];
  notes: Note[];
  drafts: Draft[];
  conferences: Conference[];
  aliases: Alias[];
  pictures: FilePicture[];
}

/** Why a file is not imported. Each has its sentence, and nothing was changed. */
export type BadFileReason = 'unknown' | 'damaged' | 'newer' | 'tooLarge' | 'empty' | 'noTalk';

/** Thrown where a file cannot be imported. */
export class BadFile extends Error {
  constructor(readonly reason: BadFileReason) {
    super(`The file cannot be imported: ${reason}.`);
    this.name = 'BadFile';
  }
}

/** Reads JSON. @throws BadFile */
export function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new BadFile('damaged');
  }
}

/** Contents without any record, to begin with. */
export function noContents(format: MessageKey, isExact = false): Contents {
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
