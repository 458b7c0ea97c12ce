import type { Language } from "@parcours/core";

/** What a mail says, before it has a form. */
export interface MailText {
  subject: string;
  greeting: string;
  paragraphs: string[];
  /** The one thing to do, if there is one. */
  button?: { label: string; url: string };
  /** In small letters at the end. */
  notes: string[];
}

/** A mail as it travels: the same in plain text and in HTML. */
export interface MailContent {
  text: string;
  html: string;
}

const ESCAPES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escaped = (text: string): string => text.replaceAll(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

const textOf = ({ greeting, paragraphs, button, notes }: MailText): string =>
  [
    greeting,
    ...paragraphs,
    ...(button ? [`${button.label} :\n${button.url}`.replace(" :", ":")] : []),
    "--",
    ...notes,
  ].join("\n\n");

/** No picture, no font, nothing from elsewhere: whoever opens the mail tells nobody. */
const htmlOf = ({ subject, greeting, paragraphs, button, notes }: MailText, language: Language): string => {
  const paragraph = (text: string): string => `<p style="margin:0 0 16px">${escaped(text)}</p>`;
  const link = button
    ? `<p style="margin:24px 0"><a href="${escaped(button.url)}" style="display:inline-block;padding:12px 20px;border-radius:6px;background:#1f5f5b;color:#ffffff;text-decoration:none;font-weight:600">${escaped(button.label)}</a></p>`
    : "";
  const small = notes
    .map((note) => `<p style="margin:0 0 8px;font-size:13px;color:#5c6670">${escaped(note)}</p>`)
    .join("");
  return `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>${escaped(subject)}</title></head><body style="margin:0;background:#f4f6f6"><main style="max-width:560px;margin:0 auto;padding:32px 24px;background:#ffffff;color:#1c2326;font:16px/1.5 system-ui,sans-serif">${paragraph(greeting)}${paragraphs.map(paragraph).join("")}${link}<hr style="border:0;border-top:1px solid #dfe4e4;margin:24px 0">${small}</main></body></html>`;
};

/** The two forms of a mail. */
export const renderMail = (text: MailText, language: Language): MailContent => ({
  text: textOf(text),
  html: htmlOf(text, language),
});
