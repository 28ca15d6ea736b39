import { createElement, Fragment, type ReactNode } from 'react';
import { excerptAround, markTerms, type Piece } from './markTerms';

interface MarkedProps {
  text: string;
  terms: readonly string[];
  /** A long text is cut to what is around the first word. */
  isCut?: boolean;
}

/** A text with the words that were looked for marked. */
export function Marked({ text, terms, isCut = false }: MarkedProps) {
  const pieces = isCut ? excerptAround(text, terms) : markTerms(text, terms);
  // Spread, they need no keys: their order is all that there is.
  return <bdi>{createElement(Fragment, null, ...pieces.map(marked))}</bdi>;
}

function marked({ text, isFound }: Piece): ReactNode {
  return isFound ? <mark>{text}</mark> : text;
}
