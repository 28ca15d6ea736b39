import { useState } from 'react';
import { sendMessage } from '../messages';
import type { Note, NoteEdit } from '../notebook/note';
import type { NoteBefore, UnsavedEdit } from '../notebook/unsavedEdits';
import { formatTimestamp, parseTimestamp } from '../talks/timestamp';

/** The changes to a note's moment and range; or the field that holds no valid moment. */
type MomentResult = { change: Pick<NoteEdit, 'at' | 'until'> } | { wrong: 'moment' | 'end' };

type Fields = Pick<UnsavedEdit, 'moment' | 'end'>;

interface MomentEdit {
  /** The content of the field. */
  moment: string;
  end: string;
  changeMoment: (typed: string) => void;
  changeEnd: (typed: string) => void;
  /** Moves the moment. @param seconds negative for earlier */
  nudge: (seconds: number) => void;
  /** The moment after the last nudge, in seconds. */
  nudgedTo: number | undefined;
  read: () => MomentResult;
}

/**
 * Edits the moment of a note and the end of its range. The fields show whole seconds: an untouched field
 * keeps its fractions. The video of a paused talk follows each nudge.
 * @param before the note when the edit began; later changes from elsewhere stay
 * @param start an unfinished edit to continue
 * @param onChange called with the content of the fields after each change
 */
export function useMomentEdit(
  { talkId }: Note,
  before: NoteBefore,
  start: Fields | undefined,
  onChange: (fields: Fields) => void,
): MomentEdit {
  const [exactSeconds, setExactSeconds] = useState(before.at);
  const [moment, setMoment] = useState(start?.moment ?? formatTimestamp(before.at));
  const [end, setEnd] = useState(start?.end ?? fieldText(before.until));
  const [nudgedTo, setNudgedTo] = useState<number>();
  const at = momentOf(moment, exactSeconds);
  const changeMoment = (typed: string): void => {
    setMoment(typed);
    onChange({ moment: typed, end });
  };
  const changeEnd = (typed: string): void => {
    setEnd(typed);
    onChange({ moment, end: typed });
  };
  const nudge = (seconds: number): void => {
    const next = Math.max(0, (at ?? exactSeconds) + seconds);
    setExactSeconds(next);
    changeMoment(formatTimestamp(next));
    setNudgedTo(next);
    // Fails when the talk is open nowhere, which does not matter for the note.
    void sendMessage('showMoment', { talkId, at: next }).catch(() => undefined);
  };
  const read = (): MomentResult => {
    if (at === undefined) return { wrong: 'moment' };
    const until = end.trim() === '' ? undefined : momentOf(end, before.until);
    const isEnd = until !== undefined && until > at;
    if (end.trim() !== '' && !isEnd) return { wrong: 'end' };
    return {
      change: {
        ...(at === before.at ? {} : { at }),
        ...(until === before.until ? {} : { until: until ?? null }),
      },
    };
  };
  return { moment, end, changeMoment, changeEnd, nudge, nudgedTo, read };
}

function fieldText(moment: number | undefined): string {
  return moment === undefined ? '' : formatTimestamp(moment);
}

/**
 * Returns the moment in a field, in seconds.
 * @param exactSeconds the moment that the field showed at first, with its fractions
 */
function momentOf(typed: string, exactSeconds: number | undefined): number | undefined {
  return typed.trim() === fieldText(exactSeconds) ? exactSeconds : parseTimestamp(typed);
}
