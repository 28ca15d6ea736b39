import type { Heading, Link, List, ListItem, Paragraph, RootContent } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import { parse } from 'yaml';
import { printNodes } from '../../exports/printMarkdown';
import { talkAtAddress } from '../../talks/talkAtAddress';
import { parseSpan } from '../../talks/timestamp';
import type { ForeignNote, ForeignTalk } from '../foreignTalks';

/**
 * Returns the talks of Markdown that Talkmark exported, or undefined for any other text. A talk is a heading followed
 * by a link to its video; a note is a list item that begins with its moment.
 */
export function fromMarkdownNotes(text: string): ForeignTalk[] | undefined {
  const [, frontMatter, body = text] = /^\uFEFF?---\n([^]*?)\n---\n([^]*)$/.exec(text) ?? [];
  const tree = treeOf(body);
  if (!tree) return undefined;
  const frontMatterTalk = talkOfFrontMatter(frontMatter);
  const talks: ForeignTalk[] = frontMatterTalk ? [frontMatterTalk] : [];
  let title = '';
  for (const node of tree) {
    if (node.type === 'heading') title = textOf(node);
    const url = node.type === 'paragraph' ? talkLinkIn(node) : undefined;
    if (url !== undefined && url !== talks.at(-1)?.url) talks.push({ url, title, notes: [] });
    if (node.type === 'list') talks.at(-1)?.notes.push(...notesIn(node));
  }
  return talks.some(({ notes }) => notes.length > 0) ? talks : undefined;
}

function treeOf(text: string): RootContent[] | undefined {
  try {
    const extensions = [gfm()];
    return fromMarkdown(text, { extensions, mdastExtensions: [gfmFromMarkdown()] }).children;
  } catch {
    return undefined;
  }
}

function talkOfFrontMatter(frontMatter: string | undefined): ForeignTalk | undefined {
  if (frontMatter === undefined) return undefined;
  try {
    const facts = parse(frontMatter, { maxAliasCount: 0 }) as {
      url?: unknown;
      title?: unknown;
    } | null;
    const { url, title = '' } = facts ?? {};
    return typeof url === 'string' ? { url, title: String(title), notes: [] } : undefined;
  } catch {
    return undefined;
  }
}

/** Returns the first link of a paragraph if it leads to a video. */
function talkLinkIn({ children: [first] }: Paragraph): string | undefined {
  if (first?.type !== 'link') return undefined;
  const isPage = talkAtAddress(first.url)?.id.startsWith('web:') ?? true;
  return isPage ? undefined : first.url;
}

function notesIn(list: List): ForeignNote[] {
  return list.children.flatMap((item): ForeignNote[] => {
    const [opening, ...rest] = item.children;
    if (opening?.type !== 'paragraph') return [];
    const [moment, ...afterMoment] = opening.children;
    const span = moment && parseSpan(momentText(moment));
    if (!span) return [];
    const content = withoutLeadingSpace(afterMoment);
    const blocks = [...(content.length > 0 ? [{ ...opening, children: content }] : []), ...rest];
    return [{ ...span, text: boxOf(item) + printNodes(blocks).trim() }];
  });
}

function boxOf({ checked }: ListItem): string {
  return typeof checked === 'boolean' ? `[${checked ? 'x' : ' '}] ` : '';
}

function momentText(node: Paragraph['children'][number]): string {
  if (node.type === 'link') return textOf(node);
  return node.type === 'text' ? (/^[\d:–.]+/.exec(node.value)?.[0] ?? '') : '';
}

/** Removes the space after the moment. */
function withoutLeadingSpace(nodes: Paragraph['children']): Paragraph['children'] {
  const [first, ...others] = nodes;
  if (first?.type !== 'text') return nodes;
  const value = first.value.trimStart();
  return value === '' ? others : [{ ...first, value }, ...others];
}

function textOf(node: Heading | Link): string {
  return node.children.map((child) => ('value' in child ? child.value : '')).join('');
}
