import { factsOf, type Talk } from '../talks/talk';
import { text } from '../ui/i18n';

/** The title of a talk, kept from reordering the text around it; a talk may have none. */
export function TalkTitle({ talk }: { talk: Pick<Talk, 'guesses' | 'corrections'> | undefined }) {
  const title = talk && factsOf(talk).title?.trim();
  return <bdi>{title ? title : text('untitledTalk')}</bdi>;
}
