import type { ExportChoice } from '../settings/settings';
import type { DocumentPart } from './document';
import type { DocumentStyle, DocumentWords } from './documentStyle';
import { bareFileName, fileNameOfTalk } from './fileName';
import { eachTalk, type NamedBlocks, type TalkOf, type TalkSource } from './formats/format';
import { blocksOf } from './markdown';
import { picturesOfTalks } from './placedPictures';
import { buildTalksDocument, type NotedTalk } from './severalTalks';

/** The words of a document, with what else its printing depends on. */
interface Printing {
  words: DocumentWords;
  /** BCP 47 tag of the words. */
  language: string;
  /** Seconds by which links begin before their moments. */
  leadIn: number;
  backup?: TalkSource['backup'];
}

/** Talks as every format can print them. */
export async function talkSource(
  noted: readonly NotedTalk[],
  { without, longTimes, writtenLinks }: ExportChoice,
  { words, language, leadIn, backup }: Printing,
): Promise<TalkSource> {
  const parts = new Set(without);
  const style: DocumentStyle = { ...words, longTimes, writtenLinks };
  const shown = parts.has('pictures') ? noted.map(withoutPictures) : noted;
  const document = await buildTalksDocument(shown, leadIn, parts as ReadonlySet<DocumentPart>);
  const fileName = bareFileName(document);
  return {
    title: fileName,
    fileName,
    whole: () => blocksOf(document, style),
    files: () => eachTalk(document, (of) => fileOf(of, style)),
    pictures: picturesOfTalks(shown),
    language,
    document,
    style,
    backup,
  };
}

async function fileOf(of: TalkOf, style: DocumentStyle): Promise<NamedBlocks> {
  const { edition, talk } = of;
  const alone = { conferences: [{ ...edition, talks: [talk] }] };
  return { ...(await blocksOf(alone, style)), name: fileNameOfTalk(of) };
}

function withoutPictures({ talk, notes }: NotedTalk): NotedTalk {
  return { talk, notes };
}
