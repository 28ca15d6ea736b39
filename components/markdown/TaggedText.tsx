import { createElement, Fragment } from 'react';
import { splitTags } from '../notebook/tags';
import styles from './TaggedText.module.css';

/** Renders plain text with its tags highlighted. */
export function TaggedText({ text }: { text: string }) {
  const parts = splitTags(text).map(({ text: part, isTag }) =>
    isTag ? createElement('span', { className: styles.tag }, part) : part,
  );
  return createElement(Fragment, null, ...parts);
}
