import { parseText } from 'media-captions';
import type { ForeignNote } from '../foreign';

/** The cues of WebVTT or SubRip as notes; undefined for anything else. */
export async function fromCues(text: string): Promise<ForeignNote[] | undefined> {
  const isVtt = /^\uFEFF?WEBVTT(?:\s|$)/.test(text);
  const isSrt = /^\uFEFF?\s*\d+\s*\r?\n\d{1,3}:\d{2}:\d{2},\d{3} --> /.test(text);
  if (!isVtt && !isSrt) return undefined;
  const type = isVtt ? 'vtt' : 'srt';
  const { cues } = await parseText(text, { type, strict: false });
  return cues.map(({ id, startTime, endTime, text: said }) => ({
    at: startTime,
    until: endTime,
    text: plainOf(said),
    // SubRip's ids are numbers of lines, which say nothing.
    ...(isVtt && id !== '' ? { key: id } : {}),
  }));
}

/** Without the markup of cues (WebVTT, 3.4), its escaped signs as they are. */
function plainOf(said: string): string {
  return said
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lrm;', '\u200E')
    .replaceAll('&rlm;', '\u200F')
    .replaceAll('&amp;', '&');
}
