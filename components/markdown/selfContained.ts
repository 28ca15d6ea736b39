import type { BlockContent, Definition, PhrasingContent, Root, RootContent } from 'mdast';
import { heading, joined, paragraph, text } from './nodes';
import { isPictureUrl } from './pictures';

const domainLabel = '[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?';

/**
 * The web, or one mail address as CommonMark has it (6.5, autolinks). GitHub's extension finds more
 * in a text, such as `a@b.co__a`, which would be printed between angle brackets and not read back.
 */
const webOrMail = new RegExp(
  `^(?:https?://|mailto:[a-z0-9.!#$%&'*+/=?^_\`{|}~-]+@${domainLabel}(?:\\.${domainLabel})*(?:\\?|$))`,
  'i',
);

interface Surroundings {
  /** Of the first level of headings. */
  headingDepth: number;
  definitions: ReadonlyMap<string, Definition>;
  /** The labels that links and images refer to. */
  referredTo: ReadonlySet<string>;
}

/**
 * The blocks of a parsed Markdown text, changed so that they read the same wherever they stand and
 * reach nothing around them: raw HTML becomes text, headings are demoted, references are resolved,
 * footnotes become text where they stand, and only links to the web and to mail stay links.
 * Everything that was to be read can still be read.
 * @param headingDepth what a heading of the first level becomes; six is the deepest there is
 */
export function selfContained(tree: Root, headingDepth: number): BlockContent[] {
  const definitions = new Map<string, Definition>();
  const referredTo = new Set<string>();
  collect(tree.children, definitions, referredTo);
  return blocks(tree.children, { headingDepth, definitions, referredTo });
}

/** The first definition of a label wins (CommonMark 4.7). */
function collect(
  nodes: readonly RootContent[],
  definitions: Map<string, Definition>,
  referredTo: Set<string>,
): void {
  for (const node of nodes) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) {
      definitions.set(node.identifier, node);
    }
    if (node.type === 'linkReference' || node.type === 'imageReference') {
      referredTo.add(node.identifier);
    }
    if ('children' in node) collect(node.children, definitions, referredTo);
  }
}

function blocks(nodes: readonly RootContent[], around: Surroundings): BlockContent[] {
  return nodes.flatMap((node) => block(node, around));
}

function block(node: RootContent, around: Surroundings): BlockContent[] {
  switch (node.type) {
    case 'code':
    case 'thematicBreak':
      return [node];
    case 'html':
      return visibleHtml(node.value);
    case 'heading':
      return [
        heading(
          node.depth + around.headingDepth - 1,
          onOneLine(withoutOuterBreaks(phrasing(node.children, around))),
        ),
      ];
    case 'paragraph': {
      const children = withoutOuterBreaks(phrasing(node.children, around));
      return children.length > 0 ? [paragraph(children)] : [];
    }
    case 'blockquote':
      return [{ ...node, children: blocks(node.children, around) }];
    case 'list':
      return [
        {
          ...node,
          children: node.children.map((item) => ({
            ...item,
            children: blocks(item.children, around),
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
              children: phrasing(cell.children, around),
            })),
          })),
        },
      ];
    case 'footnoteDefinition':
      return footnote(node.label ?? node.identifier, blocks(node.children, around));
    case 'definition':
      return definition(node, around);
    default:
      // Nothing else stands among blocks.
      return [];
  }
}

/** Nothing where a link or an image has taken it over; otherwise it is all that a person wrote. */
function definition(node: Definition, around: Surroundings): BlockContent[] {
  const { identifier, label, url, title } = node;
  const isTaken = around.referredTo.has(identifier) && around.definitions.get(identifier) === node;
  if (isTaken) return [];
  const mark = text(`[${label ?? identifier}]: `);
  return [paragraph(joined([mark, ...link(url, title, [text(url)])]))];
}

/** Its line breaks and paragraphs are kept; its indentation means nothing in a paragraph. */
function visibleHtml(html: string): BlockContent[] {
  return html
    .replace(/^[ \t]+/gm, '')
    .split(/\n{2,}/)
    .filter((lines) => lines !== '')
    .map((lines) => paragraph([text(lines)]));
}

function footnote(label: string, content: BlockContent[]): BlockContent[] {
  const mark = text(`[^${label}]: `);
  const [first, ...rest] = content;
  return first?.type === 'paragraph'
    ? [paragraph(joined([mark, ...first.children])), ...rest]
    : [paragraph([mark]), ...content];
}

function phrasing(nodes: readonly PhrasingContent[], around: Surroundings): PhrasingContent[] {
  return joined(nodes.flatMap((node) => phrase(node, around)));
}

function phrase(node: PhrasingContent, around: Surroundings): PhrasingContent[] {
  switch (node.type) {
    case 'html':
      return [text(node.value)];
    case 'emphasis':
    case 'strong':
    case 'delete': {
      const children = phrasing(node.children, around);
      return children.length > 0 ? [{ ...node, children }] : [];
    }
    case 'link':
      return link(node.url, node.title, phrasing(node.children, around));
    case 'linkReference': {
      const { url, title } = around.definitions.get(node.identifier) ?? { url: '' };
      return link(url, title, phrasing(node.children, around));
    }
    case 'image':
      return image(node.url, node.title, node.alt);
    case 'imageReference': {
      const { url, title } = around.definitions.get(node.identifier) ?? { url: '' };
      return image(url, title, node.alt);
    }
    case 'footnoteReference':
      return [text(`[^${node.label ?? node.identifier}]`)];
    default:
      return [node];
  }
}

type Title = string | null | undefined;

function link(url: string, title: Title, children: PhrasingContent[]): PhrasingContent[] {
  return webOrMail.test(url) ? [{ type: 'link', url, title: title ?? null, children }] : children;
}

function image(url: string, title: Title, alt: string | null | undefined): PhrasingContent[] {
  return /^https?:\/\//i.test(url) || isPictureUrl(url)
    ? [{ type: 'image', url, title: title ?? null, alt: alt ?? null }]
    : [text(alt || url)];
}

/** A hard break at the edge of a paragraph would be read as a backslash. */
function withoutOuterBreaks(nodes: PhrasingContent[]): PhrasingContent[] {
  const start = nodes.findIndex((node) => node.type !== 'break');
  const end = nodes.findLastIndex((node) => node.type !== 'break');
  return start === -1 ? [] : nodes.slice(start, end + 1);
}

/** A demoted heading has one line only. */
function onOneLine(nodes: readonly PhrasingContent[]): PhrasingContent[] {
  return joined(
    nodes.map((node): PhrasingContent => {
      if (node.type === 'break') return text(' ');
      if (node.type === 'text') return text(node.value.replaceAll('\n', ' '));
      return 'children' in node ? { ...node, children: onOneLine(node.children) } : node;
    }),
  );
}
