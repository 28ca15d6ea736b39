import { text } from '../ui/i18n';
import type { DocumentWords } from './documentStyle';

/** The words of a document in the language of the interface. */
export function interfaceWords(): DocumentWords {
  return {
    video: text('video'),
    slides: text('slides'),
    talkPage: text('talkPage'),
    paper: text('paper'),
    pictureAt: text('pictureAt', '').trim(),
  };
}
