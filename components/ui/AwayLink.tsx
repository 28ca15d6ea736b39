import type { ComponentProps } from 'react';
import { text } from './i18n';
import { VisuallyHidden } from './VisuallyHidden';

type AwayLinkProps = Omit<ComponentProps<'a'>, 'target' | 'rel'> & {
  /** Said to screen readers after what is shown: what the link is about. */
  about?: string;
};

/** A link to a page that is not ours; it opens in a new tab, and says so. */
export function AwayLink({ about, children, ...rest }: AwayLinkProps) {
  return (
    <a {...rest} target="_blank" rel="noopener noreferrer">
      {children}
      <VisuallyHidden>{` ${[about, text('inNewTab')].filter(Boolean).join(' ')}`}</VisuallyHidden>
    </a>
  );
}
