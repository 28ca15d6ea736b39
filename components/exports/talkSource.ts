import type { ExportChoice } from '../settings/settings';
import type { DocumentPart } from './document';
import type { DocumentStyle, DocumentWords } from './documentStyle';
import { bareFileName, fileNameOfTalk } from './fileName';
import { mapTalks, type TalkInDocument } from './formats/eachTalk';
import type { NamedBlocks, TalkSource } from './formats/format';
import { picturesOfTalks } from './placedPictures';
import { blocksOf } from './printMarkdown';
import { buildTalksDocument, type NotedTalk } from './talksDocument';

/** Options of printing besides the user's choice. */
interface PrintOptions {
  words: DocumentWords;
  /** The BCP 47 tag of the words. */
  language: string;
  /** Seconds by which links start before their moments. */
  leadIn: number;
  backup?: TalkSource['backup'];
}

/** Returns the source from which every format can print talks. */
export async function talkSource(
  noted: readonly NotedTalk[],
  { without, longTimes, writtenLinks }: ExportChoice,
  { words, language, leadIn, backup }: PrintOptions,
): Promise<TalkSource> {
  const parts = new Set(without);
  const style: DocumentStyle = { ...words, longTimes, writtenLinks };
  const exportedTalks = parts.has('pictures') ? noted.map(withoutPictures) : noted;
  const document = await buildTalksDocument(
    exportedTalks,
    leadIn,
    parts as ReadonlySet<DocumentPart>,
  );
  const fileName = bareFileName(document);
  return {
    title: fileName,
    fileName,
    whole: () => blocksOf(document, style),
    files: () => mapTalks(document, (entry) => fileOf(entry, style)),
    pictures: picturesOfTalks(exportedTalks),
    language,
    document,
    style,
    backup,
  };
}

async function fileOf(entry: TalkInDocument, style: DocumentStyle): Promise<NamedBlocks> {
  const { edition, talk } = entry;
  const alone = { conferences: [{ ...edition, talks: [talk] }] };
  return { ...(await blocksOf(alone, style)), name: fileNameOfTalk(entry) };
}

function withoutPictures({ talk, notes }: NotedTalk): NotedTalk {
  return { talk, notes };
}
