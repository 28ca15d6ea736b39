import type * as v from 'valibot';
import type { ListedTalkInput } from './conferenceInput';
import { fold } from './fold';
import type { TalkId } from './talk';

/** A talk of a list, before anyone has watched it. */
export type ListedTalk = v.InferOutput<typeof ListedTalkInput>;

/** The id of a talk that a list names and whose video is not known: `listed:dotscale-2017/scaling-trust`. */
export function listedTalkId(conference: string, edition: string, title: string): TalkId {
  return `listed:${slug(`${conference} ${edition}`)}/${slug(title)}` as TalkId;
}

function slug(text: string): string {
  return fold(text).replaceAll(' ', '-').slice(0, 200);
}
