import { fold } from './fold';
import type { TalkId } from './talk';

/** A talk of a list, before anyone has watched it. */
export interface ListedTalk {
  title: string;
  speakers: string[];
  /** Where it can be watched; absent where no link is known. */
  url?: string;
  /** Seconds. */
  duration?: number;
}

/** The id of a talk that a list names and whose video is not known: `listed:dotscale-2017/scaling-trust`. */
export function listedTalkId(conference: string, edition: string, title: string): TalkId {
  return `listed:${slug(`${conference} ${edition}`)}/${slug(title)}` as TalkId;
}

function slug(text: string): string {
  return fold(text).replaceAll(' ', '-').slice(0, 200);
}
