import { editionName } from '../talks/byline';
import { text } from '../ui/i18n';
import type { TalkMatch } from './find';
import { MarkedText } from './MarkedText';
import { markTerms } from './markTerms';
import styles from './Search.module.css';

interface FoundTalkHeadProps {
  match: TalkMatch;
  terms: readonly string[];
  href?: string;
}

/** Shows the talk's title, speakers and conference and, when its description matches, that part of the description. */
export function FoundTalkHead({ match, terms, href }: FoundTalkHeadProps) {
  const { facts = {}, descriptions = [] } = match.talk ?? {};
  const title = <MarkedText text={facts.title ?? text('untitledTalk')} terms={terms} />;
  const byline = [...(facts.speakers ?? []), editionName(facts)].filter((part) => part !== '');
  const description = match.isFound ? descriptions.find((each) => hasTerm(each, terms)) : undefined;
  return (
    <header>
      <h3 className={styles.title}>{href === undefined ? title : <a href={href}>{title}</a>}</h3>
      <p className={styles.who}>
        <MarkedText text={byline.join(' · ')} terms={terms} />
      </p>
      {description !== undefined && (
        <p className={styles.description}>
          <MarkedText text={description} terms={terms} isCut />
        </p>
      )}
    </header>
  );
}

function hasTerm(description: string, terms: readonly string[]): boolean {
  return markTerms(description, terms).some(({ isFound }) => isFound);
}
