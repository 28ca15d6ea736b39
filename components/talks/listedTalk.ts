import type * as v from 'valibot';
import type { ListedTalkInput } from './conferenceSchemas';
import { fold } from './foldText';
import type { TalkId } from './talk';

/** A talk of a conference's list of talks. */
export type ListedTalk = v.InferOutput<typeof ListedTalkInput>;

/** Returns the id of a listed talk without a known video, such as `listed:dotscale-2017/scaling-trust`. */
export function listedTalkId(conference: string, edition: string, title: string): TalkId {
  return `listed:${slug(`${conference} ${edition}`)}/${slug(title)}` as TalkId;
}

function slug(text: string): string {
  return fold(text).replaceAll(' ', '-').slice(0, 200);
}
