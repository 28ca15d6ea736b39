import { type ChangeEvent, type KeyboardEvent, useEffect, useId, useRef } from 'react';
import { editorAction } from '../notes/editorKeys';
import type { DescribedTalk } from '../talks/talk';
import { formatTimestamp, spokenTimestamp } from '../talks/timestamp';
import { DraftLine } from '../talkViews/DraftLine';
import { Button } from '../ui/Button';
import { language, type MessageKey, text } from '../ui/i18n';
import type { FieldNotice, FieldState } from './panelNote';
import { usePanelNote } from './usePanelNote';
import styles from './NoteField.module.css';

const notices: Record<FieldNotice, MessageKey> = {
  empty: 'composerEmpty',
  'no moment': 'panelNoMoment',
  'not saved': 'composerNotSaved',
  'draft not kept': 'composerDraftNotKept',
};

interface NoteFieldProps {
  tabId: number;
  talk: DescribedTalk;
  /** Called with whether the field has text. */
  onWriting: (isWriting: boolean) => void;
}

/** The panel's own field for a note on the talk of a tab. The moment is that of the first key. */
export function NoteField({ tabId, talk, onWriting }: NoteFieldProps) {
  const { state, note: panelNote, hasWaitingDraft, takeUp } = usePanelNote(tabId, talk);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  const { note, notice } = state;
  const isWriting = state.text !== '';
  useEffect(() => onWriting(isWriting), [onWriting, isWriting]);
  const onChange = ({ target, nativeEvent }: ChangeEvent<HTMLTextAreaElement>): void => {
    panelNote.type(target.value, Date.now() - ageMsOf(nativeEvent));
  };
  const onKeyDown = ({ nativeEvent: event }: KeyboardEvent): void => {
    const action = editorAction(event);
    if (action === undefined) return;
    event.preventDefault();
    void (action === 'save' ? panelNote.save() : panelNote.leave());
  };
  const continueDraft = (): void => {
    takeUp();
    field.current?.focus();
  };
  return (
    <section className={styles.add} aria-labelledby={`${id}-label`}>
      {hasWaitingDraft && <DraftLine talkId={talk.id} onOpen={continueDraft} />}
      <div className={styles.head}>
        <label id={`${id}-label`} htmlFor={`${id}-field`}>
          {text('panelAdd')}
        </label>
        {note && (
          <time aria-label={spokenTimestamp(note.note.at, language())}>
            {formatTimestamp(note.note.at)}
          </time>
        )}
      </div>
      <textarea
        ref={field}
        id={`${id}-field`}
        className={styles.field}
        dir="auto"
        rows={2}
        value={state.text}
        readOnly={state.saving}
        placeholder={text('panelPlaceholder')}
        aria-describedby={`${id}-said`}
        onChange={onChange}
        onKeyDown={onKeyDown}
      />
      <div className={styles.below}>
        <output id={`${id}-said`} className={notice ? styles.notice : undefined}>
          {statusLine(state)}
        </output>
        {isWriting && <Button onClick={() => void panelNote.save()}>{text('save')}</Button>}
      </div>
    </section>
  );
}

/** Returns what went wrong, else a doubt about the moment, else the keys, else what was saved. */
function statusLine({ text: typed, note, notice, savedAt }: FieldState): string {
  if (notice) return text(notices[notice]);
  if (note?.doubt === 'advert') return text('composerAdvert', formatTimestamp(note.note.at));
  if (note?.doubt === 'live') return text('composerLive');
  if (typed !== '') return text('panelKeys');
  return savedAt === undefined ? '' : text('panelSaved', formatTimestamp(savedAt));
}

/**
 * Returns the milliseconds since an event, as the page may have been busy. It is an age and no time of
 * day, because the page's clock stops while the computer sleeps.
 */
function ageMsOf({ timeStamp }: Event): number {
  return Math.max(0, performance.now() - timeStamp);
}
