/** Why somebody does something: one of the program's reasons, words of their own, or both. */
export interface Reason {
  code: string | null;
  text: string;
}

export const NO_REASON: Reason = { code: null, text: "" };

/** The reason as it is sent; nothing when none was given. */
export const reasonBody = ({ code, text }: Reason): { reason?: { code?: string; text?: string } } =>
  code === null && text.trim() === ""
    ? {}
    : { reason: { ...(code !== null && { code }), ...(text.trim() !== "" && { text: text.trim() }) } };
