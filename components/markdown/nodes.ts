import type { Heading, Paragraph, PhrasingContent, Text } from 'mdast';

/** Returns a text node. The printers escape its value. */
export function textNode(value: string): Text {
  return { type: 'text', value };
}

/** Returns a paragraph. */
export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** Returns a heading. Depths beyond six become six: Markdown has no more. */
export function heading(depth: number, children: PhrasingContent[]): Heading {
  return { type: 'heading', depth: Math.min(depth, 6) as Heading['depth'], children };
}

/**
 * Merges neighbouring text nodes and drops empty ones. The printer escapes a character by its neighbours within the
 * same text node, so a split text would be escaped wrongly.
 */
export function joinTextNodes(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = textNode(last.value + node.value);
    } else if (node.type !== 'text' || node.value !== '') {
      result.push(node);
    }
  }
  return result;
}
