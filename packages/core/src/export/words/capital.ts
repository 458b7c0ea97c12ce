/** The text with a small first letter, to go on inside a sentence; abbreviations such as "PASS" keep theirs. */
export const uncapitalized = (text: string): string =>
  /^\p{Lu}\p{Ll}|^\p{Lu}[ ’']/u.test(text) ? text.charAt(0).toLowerCase() + text.slice(1) : text;

/** The text with a capital first letter. */
export const capitalized = (text: string): string => text.charAt(0).toUpperCase() + text.slice(1);
