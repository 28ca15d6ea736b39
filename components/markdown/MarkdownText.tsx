import { createContext, type ReactNode, use, useMemo } from 'react';
import { useLoaded } from '../ui/useLoaded';
import { TaggedText } from './TaggedText';
import styles from './MarkdownText.module.css';

type Render = (source: string) => ReactNode;

const RenderContext = createContext<Render | undefined>(undefined);

const load = async (): Promise<Render> => (await import('./renderMarkdown')).renderMarkdown;

/** Loads the Markdown renderer once for all notes inside. */
export function WithMarkdown({ children }: { children: ReactNode }) {
  const loaded = useLoaded(load);
  return (
    <RenderContext value={loaded.state === 'loaded' ? loaded.part : undefined}>
      {children}
    </RenderContext>
  );
}

/** Renders a note's Markdown. Shows the source until the renderer is loaded, and when rendering fails. */
export function MarkdownText({ source }: { source: string }) {
  const render = use(RenderContext);
  const rendered = useMemo(() => {
    try {
      return render?.(source);
    } catch {
      return undefined;
    }
  }, [render, source]);
  return (
    <div className={styles.text}>
      {rendered ?? (
        <p dir="auto" className={styles.plain}>
          <TaggedText text={source} />
        </p>
      )}
    </div>
  );
}
