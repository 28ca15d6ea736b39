import { fold } from './fold';
import type { TalkId } from './talk';

/** The id of a talk that a list names and whose video is not known: `listed:dotscale-2017/scaling-trust`. */
export function listedTalkId(conference: string, edition: string, title: string): TalkId {
  return `listed:${slug(`${conference} ${edition}`)}/${slug(title)}` as TalkId;
}

function slug(text: string): string {
  return fold(text).replaceAll(' ', '-').slice(0, 200);
}
