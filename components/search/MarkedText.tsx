import { createElement, Fragment, type ReactNode } from 'react';
import { excerptAround, markTerms, type Piece } from './markTerms';

interface MarkedTextProps {
  text: string;
  terms: readonly string[];
  /** Cuts a long text to an excerpt around the first match. */
  isCut?: boolean;
}

/** Shows a text with the search terms marked. */
export function MarkedText({ text, terms, isCut = false }: MarkedTextProps) {
  const pieces = isCut ? excerptAround(text, terms) : markTerms(text, terms);
  // As arguments the pieces need no keys: their order identifies them.
  return <bdi>{createElement(Fragment, null, ...pieces.map(pieceElement))}</bdi>;
}

function pieceElement({ text, isFound }: Piece): ReactNode {
  return isFound ? <mark>{text}</mark> : text;
}
