import type { Heading, Paragraph, PhrasingContent, Text } from 'mdast';

export function text(value: string): Text {
  return { type: 'text', value };
}

export function paragraph(children: PhrasingContent[]): Paragraph {
  return { type: 'paragraph', children };
}

/** A heading of the depth, or of the sixth where it would be deeper: Markdown has six. */
export function heading(depth: number, children: PhrasingContent[]): Heading {
  return { type: 'heading', depth: Math.min(depth, 6) as Heading['depth'], children };
}

/** Neighbouring texts as one: the printer escapes a character by what stands around it in its text. */
export function joined(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  const result: PhrasingContent[] = [];
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.type === 'text' && last?.type === 'text') {
      result[result.length - 1] = text(last.value + node.value);
    } else if (node.type !== 'text' || node.value !== '') {
      result.push(node);
    }
  }
  return result;
}
