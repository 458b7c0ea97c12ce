/** A colleague who may be named in a note. */
export interface Colleague {
  user: string;
  name: string;
}

/** Whom a text names: `@` and the whole name. */
export const mentionedIn = (text: string, colleagues: readonly Colleague[]): string[] =>
  colleagues.filter(({ name }) => text.includes(`@${name}`)).map(({ user }) => user);

/** What is being typed after an `@`, or undefined. */
export const nameBeingTyped = (text: string): string | undefined =>
  /(?:^|\s)@([\p{L}\p{M}' -]{0,40})$/u.exec(text)?.[1];

/** The text with the name that was being typed, whole. */
export const withName = (text: string, name: string): string =>
  text.replace(/@[\p{L}\p{M}' -]{0,40}$/u, () => `@${name} `);
