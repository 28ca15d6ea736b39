import type {
  BlockContent,
  Image,
  List,
  ListItem,
  PhrasingContent,
  RootContent,
  Table,
} from 'mdast';
import { createElement, Fragment, type ReactNode } from 'react';
import { AwayLink } from '../ui/AwayLink';
import { text } from '../ui/i18n';
import { VisuallyHidden } from '../ui/VisuallyHidden';
import { noteBlocks } from './noteBlocks';
import { isPictureUrl } from './pictures';
import { TaggedText } from './TaggedText';
import styles from './MarkdownText.module.css';

/**
 * A note's Markdown as elements, by the tree that the exports print (`noteBlocks`): it has no raw
 * HTML, no addresses but of the web and of mail, and is not nested deep. Nothing is loaded for it: a
 * picture is a link. Its headings are none of the page.
 */
export function renderMarkdown(source: string): ReactNode {
  return all(noteBlocks(source, 1), block);
}

/** A whole document as elements; its headings are those of the page, one level below the page's own. */
export function renderDocument(nodes: readonly RootContent[]): ReactNode {
  return all(nodes, (node) => {
    if (node.type !== 'heading') return block(node as BlockContent);
    const level = `h${Math.min(node.depth + 1, 6)}`;
    return createElement(level, { dir: 'auto' }, all(node.children, phrase));
  });
}

/** Spread, the elements need no keys: their order is all that there is. */
function all<Node>(nodes: readonly Node[], one: (node: Node) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...nodes.map(one));
}

function block(node: BlockContent): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p dir="auto">{all(node.children, phrase)}</p>;
    case 'heading':
      return (
        <p dir="auto" className={styles.heading}>
          <strong>{all(node.children, phrase)}</strong>
        </p>
      );
    case 'blockquote':
      return <blockquote>{all(node.children as BlockContent[], block)}</blockquote>;
    case 'code':
      return (
        <pre dir="auto">
          <code>{node.value}</code>
        </pre>
      );
    case 'thematicBreak':
      return <hr />;
    case 'list':
      return list(node);
    case 'table':
      return table(node);
    default:
      // Raw HTML is text by now.
      return <p dir="auto">{node.value}</p>;
  }
}

function list(node: List): ReactNode {
  const items = all(node.children, item);
  return node.ordered ? <ol start={node.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
}

function item({ checked, children }: ListItem): ReactNode {
  const content = all(children as BlockContent[], block);
  if (typeof checked !== 'boolean') return <li>{content}</li>;
  return (
    <li className={styles.box}>
      <span aria-hidden="true">{checked ? '☑' : '☐'}</span>
      <VisuallyHidden>{text(checked ? 'boxChecked' : 'boxEmpty')}</VisuallyHidden>
      <div>{content}</div>
    </li>
  );
}

function table({ children: [head, ...rows] }: Table): ReactNode {
  const cells = (row: typeof head, tag: 'th' | 'td'): ReactNode =>
    all(row?.children ?? [], ({ children }) =>
      // A heading without a text is one of nothing.
      createElement(children.length > 0 ? tag : 'td', { dir: 'auto' }, all(children, phrase)),
    );
  return (
    <div className={styles.table}>
      <table>
        <thead>
          <tr>{cells(head, 'th')}</tr>
        </thead>
        <tbody>
          {all(rows, (row) => (
            <tr>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function phrase(node: PhrasingContent): ReactNode {
  switch (node.type) {
    case 'text':
      return <TaggedText text={node.value} />;
    case 'emphasis':
      return <em>{all(node.children, phrase)}</em>;
    case 'strong':
      return <strong>{all(node.children, phrase)}</strong>;
    case 'delete':
      return <del>{all(node.children, phrase)}</del>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'break':
      return <br />;
    case 'link':
      return link(node.url, node.children.length > 0 ? all(node.children, phrase) : node.url);
    case 'image':
      return picture(node);
    default:
      // References, footnotes and raw HTML are texts by now.
      return 'value' in node ? node.value : null;
  }
}

/** Only one of the notebook is shown, at the address that a preview gave it. */
function picture({ url, alt }: Image): ReactNode {
  if (url.startsWith('blob:')) return <img src={url} alt={alt ?? ''} />;
  return isPictureUrl(url) ? alt : link(url, alt ? alt : url);
}

function link(url: string, content: ReactNode): ReactNode {
  return <AwayLink href={url}>{content}</AwayLink>;
}
