import type { Element, ElementContent } from 'hast';
import { toHtml } from 'hast-util-to-html';
import type { RootContent } from 'mdast';
import type { PlacedPicture } from '../markdown/pictures';
import { hastOf } from './printHtml';

/**
 * Prints blocks as HTML that blog editors accept when it is pasted: headings, paragraphs, links, lists, tables and
 * pictures, without styles. These editors do not support paragraphs, quotes or checkboxes inside a list item
 * (WordPress joins them to one text: `pasteHandler` of @wordpress/blocks 15, tried 2026-11-25). There, line breaks
 * separate lines, quotes are in italics and checkboxes are characters.
 */
export function printPastableHtml(
  nodes: readonly RootContent[],
  places?: ReadonlyMap<string, PlacedPicture>,
): string {
  return toHtml({ type: 'root', children: hastOf(nodes, places).map(toPastable) });
}

function toPastable(node: ElementContent): ElementContent {
  if (node.type !== 'element') return node;
  if (node.tagName === 'input') {
    return { type: 'text', value: node.properties['checked'] ? '☑' : '☐' };
  }
  const { className: _, ...properties } = node.properties;
  const children = node.tagName === 'li' ? flattenItem(node.children) : node.children;
  return { ...node, properties, children: children.map(toPastable) };
}

/** Replaces paragraphs and quotes in a list item by lines. */
function flattenItem(blocks: readonly ElementContent[]): ElementContent[] {
  const parts = blocks.flatMap(linesOf);
  return parts.flatMap((part, index) => {
    const isBelow = index > 0 && part.isLine && parts[index - 1]?.isLine;
    return isBelow ? [element('br', []), ...part.content] : part.content;
  });
}

interface Part {
  content: ElementContent[];
  isLine: boolean;
}

function linesOf(block: ElementContent): Part[] {
  if (block.type !== 'element') {
    // The tree has whitespace between blocks.
    const isBlank = block.type === 'text' && block.value.trim() === '';
    return isBlank ? [] : [{ content: [block], isLine: true }];
  }
  if (block.tagName === 'p') return [{ content: block.children, isLine: true }];
  if (block.tagName !== 'blockquote') return [{ content: [block], isLine: false }];
  return block.children
    .flatMap(linesOf)
    .map((part) => (part.isLine ? { ...part, content: [element('em', part.content)] } : part));
}

function element(tagName: string, children: ElementContent[]): Element {
  return { type: 'element', tagName, properties: {}, children };
}
