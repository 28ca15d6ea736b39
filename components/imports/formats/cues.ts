import { parseText } from 'media-captions';
import type { ForeignNote } from '../foreignTalks';

/** Returns the cues of WebVTT or SubRip as notes, or undefined for any other text. */
export async function fromCues(text: string): Promise<ForeignNote[] | undefined> {
  const isVtt = /^\uFEFF?WEBVTT(?:\s|$)/.test(text);
  const isSrt = /^\uFEFF?\s*\d+\s*\r?\n\d{1,3}:\d{2}:\d{2},\d{3} --> /.test(text);
  if (!isVtt && !isSrt) return undefined;
  const type = isVtt ? 'vtt' : 'srt';
  const { cues } = await parseText(text, { type, strict: false });
  return cues.map(({ id, startTime, endTime, text: cueText }) => ({
    at: startTime,
    until: endTime,
    text: plainTextOf(cueText),
    // SubRip only counts its cues: such an id identifies nothing.
    ...(isVtt && id !== '' ? { key: id } : {}),
  }));
}

/** Removes the markup of a cue (WebVTT, 3.4) and decodes its escapes. */
function plainTextOf(cueText: string): string {
  return cueText
    .replaceAll(/<[^>]*>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&nbsp;', ' ')
    .replaceAll('&lrm;', '\u200E')
    .replaceAll('&rlm;', '\u200F')
    .replaceAll('&amp;', '&');
}
