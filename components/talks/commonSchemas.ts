import * as v from 'valibot';
import { TalkId } from './talk';

/** A fact or a name, as a message may hold it. */
export const Line = v.pipe(v.string(), v.maxLength(5000));

/** A text of the user that is longer than a line. */
export const Markdown = v.pipe(v.string(), v.maxLength(1_000_000));

/** Talks that are changed together, or put in order. */
export const TalkIds = v.pipe(v.array(TalkId), v.maxLength(10_000));
