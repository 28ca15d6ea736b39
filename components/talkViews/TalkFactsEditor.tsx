import { type ReactNode, useId, useState } from 'react';
import { sendMessage } from '../messages';
import { readFact, TYPED_FACTS, type TypedFact, typedFact } from '../talks/corrections';
import type { CorrectedTalk } from '../talks/shownTalk';
import type { Corrections } from '../talks/talk';
import { useAttempt } from '../ui/attempt';
import { Button } from '../ui/Button';
import { Dialog } from '../ui/Dialog';
import { type MessageKey, plural, text } from '../ui/i18n';
import styles from './TalkFactsEditor.module.css';

interface TalkFactsEditorProps {
  talks: readonly CorrectedTalk[];
  onClose: () => void;
}

const labels: Record<TypedFact, MessageKey> = {
  title: 'factTitle',
  speakers: 'factSpeakers',
  conference: 'factConference',
  edition: 'factEdition',
  date: 'factDate',
  language: 'factLanguage',
  subject: 'factSubject',
};

/** Facts of a single talk, which are not offered for several talks at once. */
const SINGLE_TALK_FACTS: ReadonlySet<TypedFact> = new Set(['title', 'subject']);

type TypedValues = Partial<Record<TypedFact, string>>;

/** A dialog that corrects the facts of one or several talks; untouched fields stay as they are. */
export function TalkFactsEditor({ talks, onClose }: TalkFactsEditorProps) {
  const attempt = useAttempt();
  const [typed, setTyped] = useState<TypedValues>({});
  const [wrong, setWrong] = useState<readonly TypedFact[]>([]);
  const [first] = talks;
  const isOne = talks.length === 1;
  const facts = TYPED_FACTS.filter((fact) => isOne || !SINGLE_TALK_FACTS.has(fact));
  const label = isOne ? text('factsOfTalk') : plural('factsOfTalks', talks.length);
  const save = (): void => {
    const { corrections, wrongFacts } = readCorrections(typed);
    setWrong(wrongFacts);
    if (wrongFacts.length > 0) return;
    void attempt(async () => {
      const talkIds = talks.map(({ id }) => id);
      if (Object.keys(typed).length > 0)
        await sendMessage('correctTalks', { talkIds, corrections });
      onClose();
    }, 'problemFacts');
  };
  return (
    <Dialog label={label} className={styles.dialog} onClose={onClose}>
      <h2>{label}</h2>
      {!isOne && <p>{text('factsOfSeveral')}</p>}
      <form
        className={styles.form}
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        {facts.map((fact) => (
          <FactField
            key={fact}
            fact={fact}
            value={typed[fact] ?? commonFact(talks, fact)}
            guess={isOne ? typedFact(first?.guesses ?? {}, fact) : ''}
            isWrong={wrong.includes(fact)}
            onChange={(next) => setTyped((before) => ({ ...before, [fact]: next }))}
          />
        ))}
        <div className={styles.answers}>
          <Button onClick={onClose}>{text('cancel')}</Button>
          <Button type="submit" look="primary">
            {text('save')}
          </Button>
        </div>
      </form>
    </Dialog>
  );
}

interface FactFieldProps {
  fact: TypedFact;
  value: string;
  guess: string;
  isWrong: boolean;
  onChange: (typed: string) => void;
}

function FactField({ fact, value, guess, isWrong, onChange }: FactFieldProps): ReactNode {
  const id = useId();
  const help = isWrong ? text(wrongSentence(fact)) : hintOf(fact, value, guess);
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{text(labels[fact])}</label>
      <input
        id={id}
        dir="auto"
        value={value}
        placeholder={guess}
        aria-invalid={isWrong}
        aria-describedby={`${id}-help`}
        onChange={({ target }) => onChange(target.value)}
      />
      <p id={`${id}-help`} className={isWrong ? styles.wrong : styles.help} aria-live="polite">
        {help}
      </p>
    </div>
  );
}

function hintOf(fact: TypedFact, value: string, guess: string): string {
  if (guess !== '' && guess !== value) return text('factGuess', guess);
  if (fact === 'speakers') return text('factSpeakersHelp');
  return fact === 'date'
    ? text('factDateHelp')
    : fact === 'language'
      ? text('factLanguageHelp')
      : '';
}

function wrongSentence(fact: TypedFact): MessageKey {
  if (fact === 'date') return 'factDateWrong';
  return fact === 'language' ? 'factLanguageWrong' : 'factTooLong';
}

/** Returns the value of a fact that all talks share; empty when they differ. */
function commonFact(talks: readonly CorrectedTalk[], fact: TypedFact): string {
  const values = new Set(talks.map(({ facts }) => typedFact(facts, fact)));
  const [value = ''] = values;
  return values.size === 1 ? value : '';
}

/** Returns the typed values as corrections, and the facts that cannot be read. An empty field restores the guess. */
function readCorrections(typed: TypedValues) {
  const corrections: Corrections = {};
  const wrongFacts: TypedFact[] = [];
  for (const fact of TYPED_FACTS) {
    const value = typed[fact];
    if (value === undefined) continue;
    const found = value.trim() === '' ? { value: null } : readFact(fact, value);
    if (found) Object.assign(corrections, { [fact]: found.value });
    else wrongFacts.push(fact);
  }
  return { corrections, wrongFacts };
}
