import { useState } from 'react';
import { sendMessage } from '../messages';
import type { Note, NoteEdit } from '../notebook/note';
import type { NoteBefore, UnsavedEdit } from '../notebook/unsavedEdits';
import { formatTimestamp, parseTimestamp } from '../talks/timestamp';

/** What was changed of a note's moment and range; or which of the two fields holds none. */
type ReadMoment = { change: Pick<NoteEdit, 'at' | 'until'> } | { wrong: 'moment' | 'end' };

type Fields = Pick<UnsavedEdit, 'moment' | 'end'>;

interface MomentEdit {
  /** As it stands in the field. */
  moment: string;
  end: string;
  changeMoment: (typed: string) => void;
  changeEnd: (typed: string) => void;
  /** @param seconds negative: earlier */
  nudge: (seconds: number) => void;
  /** Seconds; where the nudges led. */
  nudgedTo: number | undefined;
  read: () => ReadMoment;
}

/**
 * Edits the moment of a note and the end of its range. The fields show whole seconds: what is not
 * touched keeps its fractions. The picture of a paused talk follows each nudge.
 * @param before the note when the edit began; what became of it since stays
 * @param start an edit that was left unfinished
 * @param onChange hears what stands in the fields then
 */
export function useMomentEdit(
  { talkId }: Note,
  before: NoteBefore,
  start: Fields | undefined,
  onChange: (fields: Fields) => void,
): MomentEdit {
  const [exact, setExact] = useState(before.at);
  const [moment, setMoment] = useState(start?.moment ?? formatTimestamp(before.at));
  const [end, setEnd] = useState(start?.end ?? shown(before.until));
  const [nudgedTo, setNudgedTo] = useState<number>();
  const at = momentOf(moment, exact);
  const changeMoment = (typed: string): void => {
    setMoment(typed);
    onChange({ moment: typed, end });
  };
  const changeEnd = (typed: string): void => {
    setEnd(typed);
    onChange({ moment, end: typed });
  };
  const nudge = (seconds: number): void => {
    const next = Math.max(0, (at ?? exact) + seconds);
    setExact(next);
    changeMoment(formatTimestamp(next));
    setNudgedTo(next);
    // The talk may be open nowhere, which changes nothing about the note.
    void sendMessage('showMoment', { talkId, at: next }).catch(() => undefined);
  };
  const read = (): ReadMoment => {
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

function shown(moment: number | undefined): string {
  return moment === undefined ? '' : formatTimestamp(moment);
}

/** @param exact the moment that the field showed at first, with its fractions */
function momentOf(typed: string, exact: number | undefined): number | undefined {
  return typed.trim() === shown(exact) ? exact : parseTimestamp(typed);
}
