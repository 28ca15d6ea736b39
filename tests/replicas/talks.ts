import { type CatalogueTalk, catalogueTalks } from '../../components/talks/catalogue';

/** A talk as the replicas show it. */
export interface ReplicaTalk {
  videoId: string;
  /** As a talk page shows it, without conference and speaker. */
  title: string;
  byline: string;
  /** The whole title of the video, as dotConferences writes it on YouTube. */
  videoTitle: string;
  channel: string;
}

function asShown(talk: CatalogueTalk, videoId: string): ReplicaTalk {
  const place = `${talk.conference} ${talk.edition}`;
  const speakers = talk.speakers.join(', ');
  return {
    videoId,
    title: talk.title,
    byline: `${speakers} at ${place}`,
    videoTitle: `${place} - ${speakers} - ${talk.title}`,
    channel: 'dotconferences',
  };
}

const talksById = new Map(
  catalogueTalks.flatMap((talk) =>
    [talk.youtubeId, ...(talk.supersededYoutubeIds ?? [])]
      .filter((id) => id !== undefined)
      .map((id) => [id, asShown(talk, id)] as const),
  ),
);

const talksByPath = new Map(
  catalogueTalks.flatMap((talk) =>
    talk.pageUrl === undefined
      ? []
      : [[new URL(talk.pageUrl).pathname, asShown(talk, talk.youtubeId ?? 'nothing0000')] as const],
  ),
);

/** Whatever is not a dotScale talk is a music video, which Talkmark must leave alone. */
function musicVideo(videoId: string): ReplicaTalk {
  const title = 'The Paris Sisters - I Love How You Love Me (Official Video)';
  return { videoId, title, byline: 'The Paris Sisters', videoTitle: title, channel: 'Old Records' };
}

/** What YouTube has under a video id. */
export function talkOfVideo(videoId: string): ReplicaTalk {
  return talksById.get(videoId) ?? musicVideo(videoId);
}

/** What dotconferences.com and thedotpost.com have under a path. */
export function talkOfPage(path: string): ReplicaTalk | undefined {
  return talksByPath.get(path.replace(/\/$/, ''));
}

/** A title with a bell, an escape, right-to-left marks and an override: shown backwards where it is not tamed. */
export const hostileTitle =
  'Bell\u0007 and escape\u001B[31m \u202Eoverride\u202C \u200Fright to left\u200E <b>bold</b> # no heading [link](x)';
