import { type ContractText, dateInContract, type Language } from "@parcours/core";
import type { ContractDocument, ContractParty } from "@parcours/store";
import { openPages, type Pages } from "./page.ts";
import { documentWords } from "./words.ts";

const writeText = (pages: Pages, text: ContractText): void => {
  for (const block of text) {
    if (block.type === "heading") pages.heading(block.level, block.content);
    else if (block.type === "paragraph") pages.paragraph(block.content);
    else if (block.type === "list") pages.list(block.items, block.start);
    else pages.rule();
  }
};

const partyLine = ({ name, title }: Pick<ContractParty, "name" | "title">): string =>
  name === null ? title : `${name}, ${title}`;

/** A contract as the PDF that is signed: the frozen text, who signs, and what the signature is. */
export const documentPdf = async (
  document: Pick<ContractDocument, "contractId" | "title" | "language" | "blocks" | "htmlHash" | "frozenAt">,
  parties: readonly Pick<ContractParty, "name" | "title">[],
): Promise<Uint8Array> => {
  const language: Language = document.language === "en" ? "en" : "fr";
  const words = documentWords[language];
  const text = document.blocks as ContractText;
  const { title, frozenAt } = document;
  const pages = openPages({ title, language, foot: `${title} · ${document.contractId}`, createdAt: frozenAt });
  if (!text.some((block) => block.type === "heading" && block.level === 1)) pages.heading(1, [{ text: title }]);
  writeText(pages, text);
  pages.gap(10);
  pages.need(150);
  pages.rule();
  pages.heading(2, [{ text: words.parties }]);
  pages.list(
    parties.map((party) => [{ text: partyLine(party) }]),
    1,
  );
  pages.paragraph([{ text: words.signing }], { size: 9.5, soft: true });
  pages.facts([
    [words.frozen, dateInContract(frozenAt.slice(0, 10), language)],
    [words.reference, document.contractId],
    [words.fingerprint, document.htmlHash],
  ]);
  return await pages.close();
};
