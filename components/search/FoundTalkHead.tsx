import { editionName } from '../talks/byline';
import { text } from '../ui/i18n';
import type { FoundTalk } from './find';
import { Marked } from './MarkedText';
import { markTerms } from './markTerms';
import styles from './Search.module.css';

interface FoundTalkHeadProps {
  found: FoundTalk;
  terms: readonly string[];
  href?: string;
}

/** Which talk it is, and, where the words are in what is said about it, that place. */
export function FoundTalkHead({ found, terms, href }: FoundTalkHeadProps) {
  const { facts = {}, sayings = [] } = found.talk ?? {};
  const title = <Marked text={facts.title ?? text('untitledTalk')} terms={terms} />;
  const who = [...(facts.speakers ?? []), editionName(facts)].filter((part) => part !== '');
  const place = found.isFound ? sayings.find((each) => hasTerm(each, terms)) : undefined;
  return (
    <header>
      <h3 className={styles.title}>{href === undefined ? title : <a href={href}>{title}</a>}</h3>
      <p className={styles.who}>
        <Marked text={who.join(' · ')} terms={terms} />
      </p>
      {place !== undefined && (
        <p className={styles.said}>
          <Marked text={place} terms={terms} isCut />
        </p>
      )}
    </header>
  );
}

function hasTerm(saying: string, terms: readonly string[]): boolean {
  return markTerms(saying, terms).some(({ isFound }) => isFound);
}
