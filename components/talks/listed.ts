import { fold } from './fold';
import type { TalkId } from './talk';

/** A talk of a conference's list of talks. */
export interface ListedTalk {
  title: string;
  speakers: string[];
  /** Where the talk can be watched; absent where no link is known. */
  url?: string;
  /** Seconds. */
  duration?: number;
}

/** Returns the id of a listed talk without a known video, such as `listed:dotscale-2017/scaling-trust`. */
export function listedTalkId(conference: string, edition: string, title: string): TalkId {
  return `listed:${slug(`${conference} ${edition}`)}/${slug(title)}` as TalkId;
}

function slug(text: string): string {
  return fold(text).replaceAll(' ', '-').slice(0, 200);
}
