import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What a replica answers to a request. `file` is sent with byte ranges, as a player asks for it. */
export type Answer =
  | { body: string; type: string; headers?: Record<string, string> }
  | { file: string }
  | { redirect: string };

/** What a host answers; undefined where it has no such page. */
export type Route = (url: URL) => Answer | undefined;

const fixture = (name: string): string => join(import.meta.dirname, '../fixtures', name);

/** The video of the replicas: a clock of a minute. */
export const clip = { file: fixture('clock.webm') };
export const slide = { file: fixture('slide.webm') };

const TYPES = new Map([
  ['css', 'text/css'],
  ['html', 'text/html; charset=utf-8'],
  ['js', 'text/javascript; charset=utf-8'],
  ['m3u8', 'application/vnd.apple.mpegurl'],
  ['svg', 'image/svg+xml'],
  ['vtt', 'text/vtt'],
]);

/** Returns a file as it is. @param file path from this folder */
export function fileAsItIs(file: string): Answer {
  const body = readFileSync(join(import.meta.dirname, file), 'utf8');
  return { body, type: TYPES.get(file.split('.').at(-1) ?? '') ?? 'text/plain' };
}

/** Returns a page with `{{name}}` filled in; values are escaped for HTML. */
export function pageOf(
  html: string,
  values: Record<string, string>,
  headers: Record<string, string> = {},
): Answer {
  const escape = (text: string): string =>
    text.replace(/[&<>"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
  const body = html.replaceAll(/\{\{(?<name>\w+)\}\}/g, (_, name: string) =>
    escape(values[name] ?? ''),
  );
  return { body, type: 'text/html; charset=utf-8', headers };
}

/** Returns the page of a file, filled in. @param file path from this folder */
export function page(
  file: string,
  values: Record<string, string>,
  headers: Record<string, string> = {},
): Answer {
  return pageOf(readFileSync(join(import.meta.dirname, file), 'utf8'), values, headers);
}

/** Letters that drive a player, as a page or another extension hears them. */
export const keys = (): Answer => fileAsItIs('youtube/keys.js');
