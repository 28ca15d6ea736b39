import type { ComponentProps } from 'react';
import { text } from './i18n';
import { VisuallyHidden } from './VisuallyHidden';

type AwayLinkProps = Omit<ComponentProps<'a'>, 'target' | 'rel'> & {
  /** The subject of the link, for screen readers only, after the visible words. */
  about?: string;
};

/** A link to another site. It opens in a new tab and tells screen readers so. */
export function AwayLink({ about, children, ...rest }: AwayLinkProps) {
  return (
    <a {...rest} target="_blank" rel="noopener noreferrer">
      {children}
      <VisuallyHidden>{` ${[about, text('inNewTab')].filter(Boolean).join(' ')}`}</VisuallyHidden>
    </a>
  );
}
