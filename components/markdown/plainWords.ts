/** Letters, numbers and signs that mean nothing to Markdown within a line; a list begins with none of them. */
const PLAIN = /^(?:\p{L}|\d+:)(?:[\p{L}\p{N}\p{Sc}.,;:?'"’‘“”«»…%()#/–—-]| (?=[^ ]))*$/u;

/** Addresses that GitHub's Markdown finds in a text, and the end of a heading. */
const READ = /:\/|w\.|mailto:|xmpp:|#$/i;

/**
 * Whether a text is nothing but words, as most notes are: a parser of Markdown finds one paragraph of one text in
 * it, and a printer has nothing to escape. Both take a hundred times as long to find that out.
 */
export function isPlainWords(text: string): boolean {
  return PLAIN.test(text) && !READ.test(text);
}
