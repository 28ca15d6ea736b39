import type { BlockContent, Definition, PhrasingContent, Root, RootContent } from 'mdast';
import { heading, joinTextNodes, paragraph, textNode } from './nodes';
import { isPictureUrl } from './pictures';

const DOMAIN_LABEL = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

/**
 * A web address, or one mail address as CommonMark defines it (6.5, autolinks). GitHub's extension also accepts
 * others, such as `a@b.co__a`, which the printer would put between angle brackets and no parser would read back.
 */
const WEB_OR_MAIL = new RegExp(
  `^(?:https?://|mailto:[a-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${DOMAIN_LABEL}(?:\\.${DOMAIN_LABEL})*(?:\\?|$))`,
  'i',
);

interface Context {
  /** The depth of top-level headings. */
  headingDepth: number;
  definitions: ReadonlyMap<string, Definition>;
  /** The labels that links and images refer to. */
  usedLabels: ReadonlySet<string>;
}

/**
 * Returns the blocks of a parsed Markdown text, changed so that they can stand anywhere in a document without
 * affecting the rest: raw HTML becomes text, headings are demoted, references are resolved, footnotes become text in
 * place, and only links to the web and to mail stay links. No text is lost.
 * @param headingDepth the depth of top-level headings; depths beyond six become six
 */
export function selfContained(tree: Root, headingDepth: number): BlockContent[] {
  const definitions = new Map<string, Definition>();
  const usedLabels = new Set<string>();
  collect(tree.children, definitions, usedLabels);
  return blocks(tree.children, { headingDepth, definitions, usedLabels });
}

/** The first definition of a label wins (CommonMark 4.7). */
function collect(
  nodes: readonly RootContent[],
  definitions: Map<string, Definition>,
  usedLabels: Set<string>,
): void {
  for (const node of nodes) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      usedLabels.add(node.identifier);
    }
    if ('children' in node) collect(node.children, definitions, usedLabels);
  }
}

function blocks(nodes: readonly RootContent[], context: Context): BlockContent[] {
  return nodes.flatMap((node) => block(node, context));
}

function block(node: RootContent, context: Context): BlockContent[] {
  switch (node.type) {
    case 'code':
    case 'thematicBreak':
      return [node];
    case 'html':
      return visibleHtml(node.value);
    case 'heading':
      return [
        heading(
          node.depth + context.headingDepth - 1,
          onOneLine(withoutOuterBreaks(phrasing(node.children, context))),
        ),
      ];
    case 'paragraph': {
      const children = withoutOuterBreaks(phrasing(node.children, context));
      return children.length > 0 ? [paragraph(children)] : [];
    }
    case 'blockquote':
      return [{ ...node, children: blocks(node.children, context) }];
    case 'list':
      return [
        {
          ...node,
          children: node.children.map((item) => ({
            ...item,
            children: blocks(item.children, context),
          })),
        },
      ];
    case 'table':
      return [
        {
          ...node,
          children: node.children.map((row) => ({
            ...row,
            children: row.children.map((cell) => ({
              ...cell,
              children: phrasing(cell.children, context),
            })),
          })),
        },
      ];
    case 'footnoteDefinition':
      return footnote(node.label ?? node.identifier, blocks(node.children, context));
    case 'definition':
      return definition(node, context);
    default:
      // Blocks have no other children.
      return [];
  }
}

/** Drops a definition that a link or an image uses. Any other one is text that the user wrote, and stays. */
function definition(node: Definition, context: Context): BlockContent[] {
  const { identifier, label, url, title } = node;
  const isTaken =
    context.usedLabels.has(identifier) && context.definitions.get(identifier) === node;
  if (isTaken) return [];
  const marker = textNode(`[${label ?? identifier}]: `);
  return [paragraph(joinTextNodes([marker, ...link(url, title, [textNode(url)])]))];
}

/** Returns raw HTML as text with its line breaks and paragraphs. Indentation has no meaning in a paragraph. */
function visibleHtml(html: string): BlockContent[] {
  return html
    .replace(/^[ \t]+/gm, '')
    .split(/\n{2,}/)
    .filter((lines) => lines !== '')
    .map((lines) => paragraph([textNode(lines)]));
}

function footnote(label: string, content: BlockContent[]): BlockContent[] {
  const marker = textNode(`[^${label}]: `);
  const [first, ...rest] = content;
  return first?.type === 'paragraph'
    ? [paragraph(joinTextNodes([marker, ...first.children])), ...rest]
    : [paragraph([marker]), ...content];
}

function phrasing(nodes: readonly PhrasingContent[], context: Context): PhrasingContent[] {
  return joinTextNodes(nodes.flatMap((node) => phrase(node, context)));
}

function phrase(node: PhrasingContent, context: Context): PhrasingContent[] {
  switch (node.type) {
    case 'html':
      return [textNode(node.value)];
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const children = phrasing(node.children, context);
      return children.length > 0 ? [{ ...node, children }] : [];
    }
    case 'link':
      return link(node.url, node.title, phrasing(node.children, context));
    case 'linkReference': {
      const { url, title } = context.definitions.get(node.identifier) ?? { url: '' };
      return link(url, title, phrasing(node.children, context));
    }
    case 'image':
      return image(node.url, node.title, node.alt);
    case 'imageReference': {
      const { url, title } = context.definitions.get(node.identifier) ?? { url: '' };
      return image(url, title, node.alt);
    }
    case 'footnoteReference':
      return [textNode(`[^${node.label ?? node.identifier}]`)];
    default:
      return [node];
  }
}

type Title = string | null | undefined;

function link(url: string, title: Title, children: PhrasingContent[]): PhrasingContent[] {
  return WEB_OR_MAIL.test(url) ? [{ type: 'link', url, title: title ?? null, children }] : children;
}

function image(url: string, title: Title, alt: string | null | undefined): PhrasingContent[] {
  return /^https?:\/\//i.test(url) || isPictureUrl(url)
    ? [{ type: 'image', url, title: title ?? null, alt: alt ?? null }]
    : [textNode(alt || url)];
}

/** Removes outer hard breaks: at the edge of a paragraph a parser would read one as a backslash. */
function withoutOuterBreaks(nodes: PhrasingContent[]): PhrasingContent[] {
  const start = nodes.findIndex((node) => node.type !== 'break');
  const end = nodes.findLastIndex((node) => node.type !== 'break');
  return start === -1 ? [] : nodes.slice(start, end + 1);
}

/** Replaces line breaks by spaces: a demoted heading must be on one line. */
function onOneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return joinTextNodes(
    nodes.map((node): PhrasingContent => {
      if (node.type === 'break') return textNode(' ');
      if (node.type === 'text') return textNode(node.value.replaceAll('\n', ' '));
      return 'children' in node ? { ...node, children: onOneLine(node.children) } : node;
    }),
  );
}
