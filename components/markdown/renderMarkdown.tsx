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
 * Renders a note's Markdown from the tree that the exports print (`noteBlocks`): that tree has no raw HTML, only
 * links to the web and to mail, and a limited depth. Nothing is loaded: a picture becomes a link. The note's
 * headings are not headings of the page.
 */
export function renderMarkdown(source: string): ReactNode {
  return renderAll(noteBlocks(source, 1), renderBlock);
}

/** Renders a whole document. Its headings are headings of the page, one level below the page's own. */
export function renderDocument(nodes: readonly RootContent[]): ReactNode {
  return renderAll(nodes, (node) => {
    if (node.type !== 'heading') return renderBlock(node as BlockContent);
    const level = `h${Math.min(node.depth + 1, 6)}`;
    return createElement(level, { dir: 'auto' }, renderAll(node.children, renderPhrase));
  });
}

/** Passes the elements as arguments, which need no keys: their order identifies them. */
function renderAll<Node>(nodes: readonly Node[], renderNode: (node: Node) => ReactNode): ReactNode {
  return createElement(Fragment, null, ...nodes.map(renderNode));
}

function renderBlock(node: BlockContent): ReactNode {
  switch (node.type) {
    case 'paragraph':
      return <p dir="auto">{renderAll(node.children, renderPhrase)}</p>;
    case 'heading':
      return (
        <p dir="auto" className={styles.heading}>
          <strong>{renderAll(node.children, renderPhrase)}</strong>
        </p>
      );
    case 'blockquote':
      return <blockquote>{renderAll(node.children as BlockContent[], renderBlock)}</blockquote>;
    case 'code':
      return (
        <pre dir="auto">
          <code>{node.value}</code>
        </pre>
      );
    case 'thematicBreak':
      return <hr />;
    case 'list':
      return renderList(node);
    case 'table':
      return renderTable(node);
    default:
      // Raw HTML: `noteBlocks` has turned it into text.
      return <p dir="auto">{node.value}</p>;
  }
}

function renderList(node: List): ReactNode {
  const items = renderAll(node.children, renderItem);
  return node.ordered ? <ol start={node.start ?? 1}>{items}</ol> : <ul>{items}</ul>;
}

function renderItem({ checked, children }: ListItem): ReactNode {
  const content = renderAll(children as BlockContent[], renderBlock);
  if (typeof checked !== 'boolean') return <li>{content}</li>;
  return (
    <li className={styles.box}>
      <span aria-hidden="true">{checked ? '☑' : '☐'}</span>
      <VisuallyHidden>{text(checked ? 'boxChecked' : 'boxEmpty')}</VisuallyHidden>
      <div>{content}</div>
    </li>
  );
}

function renderTable({ children: [head, ...rows] }: Table): ReactNode {
  const cells = (row: typeof head, tag: 'th' | 'td'): ReactNode =>
    renderAll(row?.children ?? [], ({ children }) =>
      // An empty `th` would be the header of nothing.
      createElement(
        children.length > 0 ? tag : 'td',
        { dir: 'auto' },
        renderAll(children, renderPhrase),
      ),
    );
  return (
    <div className={styles.table}>
      <table>
        <thead>
          <tr>{cells(head, 'th')}</tr>
        </thead>
        <tbody>
          {renderAll(rows, (row) => (
            <tr>{cells(row, 'td')}</tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function renderPhrase(node: PhrasingContent): ReactNode {
  switch (node.type) {
    case 'text':
      return <TaggedText text={node.value} />;
    case 'emphasis':
      return <em>{renderAll(node.children, renderPhrase)}</em>;
    case 'strong':
      return <strong>{renderAll(node.children, renderPhrase)}</strong>;
    case 'delete':
      return <del>{renderAll(node.children, renderPhrase)}</del>;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'break':
      return <br />;
    case 'link':
      return renderLink(
        node.url,
        node.children.length > 0 ? renderAll(node.children, renderPhrase) : node.url,
      );
    case 'image':
      return renderPicture(node);
    default:
      // References, footnotes and raw HTML: `noteBlocks` has turned them into text.
      return 'value' in node ? node.value : null;
  }
}

/**
 * Shows a picture of the notebook at the `blob:` URL that a preview gave it, or else its alternative text. Any other
 * picture becomes a link.
 */
function renderPicture({ url, alt }: Image): ReactNode {
  if (url.startsWith('blob:')) return <img src={url} alt={alt ?? ''} />;
  return isPictureUrl(url) ? alt : renderLink(url, alt ? alt : url);
}

function renderLink(url: string, content: ReactNode): ReactNode {
  return <AwayLink href={url}>{content}</AwayLink>;
}
