import type { Language } from "@parcours/core";
import type { EvidenceEntry, EvidenceFile } from "../evidence/file.ts";
import { veiledEmail } from "../code.ts";
import { EVENT_WORDS, EVIDENCE_WORDS, MEANS_WORDS, STATUS_WORDS } from "./evidence-words.ts";
import { openPages } from "./page.ts";
import { SIMPLE_SIGNATURE } from "./words.ts";

const timeOf = (instant: string): string => instant.replace("T", " ").replace(/\.\d+Z$/, " UTC");

const record = (value: unknown): Record<string, unknown> =>
  typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};

const text = (value: unknown): string | undefined => (typeof value === "string" && value !== "" ? value : undefined);

/** An address as only whoever has it needs to know it. */
const veiled = (address: unknown): string | undefined => {
  const known = text(address);
  return known === undefined ? undefined : veiledEmail(known);
};

/** The facts of an event that people ask for first, in words; the JSON holds them all. `own`: the reader did it. */
const factsOf = ({ kind, facts }: EvidenceEntry, language: Language, own: boolean): string[] => {
  const words = EVIDENCE_WORDS[language];
  const device = record(facts["device"]);
  const paper = record(facts["paper"]);
  const identified = record(facts["identified"]);
  const means = MEANS_WORDS[text(facts["means"]) ?? ""];
  const said = (label: string, value: unknown): string[] => {
    const found = text(value);
    return found === undefined ? [] : [`${label} : ${found}`.replace(" :", language === "fr" ? "\u00a0:" : ":")];
  };
  return [
    ...(means === undefined ? [] : [means[language]]),
    ...(kind === "signed" ? said(words.name, facts["name"]) : []),
    ...said(words.to, own ? facts["to"] : veiled(facts["to"])),
    ...said(words.account, own ? identified["email"] : veiled(identified["email"])),
    ...said(words.sentence, record(facts["consent"])["sentence"]),
    ...said(words.reason, facts["reason"]),
    ...said(words.witness, identified["witness"]),
    ...said(words.signedOn, paper["signedOn"]),
    ...said(words.effective, facts["effectiveAt"]),
    ...said(words.until, facts["expiresAt"]),
    ...said(words.pdf, facts["pdfHash"]),
    ...(own ? said(words.network, device["address"]) : []),
    ...said(words.session, device["session"]),
    ...said(words.language, device["language"]),
    ...(own && text(device["userAgent"]) !== undefined ? [text(device["userAgent"]) ?? ""] : []),
  ];
};

/**
 * The evidence of a contract as people read it; the JSON is what is checked. `reader`: the party who takes it home, who
 * sees of the others no whole address and no device; absent: the organization.
 */
export const evidencePdf = async (file: EvidenceFile, language: Language, reader?: string): Promise<Uint8Array> => {
  const words = EVIDENCE_WORDS[language];
  const { contract, document, organization, parties, papers, events, keys, seal } = file;
  const title = `${words.title} · ${contract.title}`;
  const titleOf = (role: string | null): string => parties.find((party) => party.role === role)?.title ?? "";
  const statusOf = (status: string): string => STATUS_WORDS[status]?.[language] ?? status;
  const pages = openPages({ title, language, foot: `${words.title} · ${contract.id}`, createdAt: file.madeAt });
  pages.heading(1, [{ text: words.title }]);
  const intro = words.intro
    .replace("{title}", () => contract.title)
    .replace("{signature}", () => SIMPLE_SIGNATURE[language]);
  pages.paragraph([{ text: intro }]);
  pages.heading(2, [{ text: words.document }]);
  pages.facts([
    [words.document, contract.title],
    [words.organization, organization.name],
    [words.reference, contract.id],
    [words.status, statusOf(contract.status)],
    [words.frozen, timeOf(document.frozenAt)],
    [words.text, document.htmlHash],
    [words.pdf, document.pdfHash],
    [words.template, document.templateHash],
    [words.version, `${document.program} · ${document.programVersion}`],
  ]);
  pages.heading(2, [{ text: words.parties }]);
  pages.list(
    parties.map(({ name, title: role, status, means, signedAt }) => [
      { text: name === null ? role : `${name}, ${role}`, bold: true as const },
      {
        text: ` · ${[statusOf(status), signedAt === null ? "" : timeOf(signedAt), means === null ? "" : (MEANS_WORDS[means]?.[language] ?? "")].filter((part) => part !== "").join(" · ")}`,
      },
    ]),
    1,
  );
  if (papers.length > 0) {
    pages.heading(2, [{ text: words.papers }]);
    pages.list(
      papers.map((paper) => [
        {
          text: `${paper.signedOn} · ${words.witness} ${paper.witness} · ${paper.mediaType} · SHA-256 ${paper.sha256}`,
        },
      ]),
    );
  }
  pages.heading(2, [{ text: words.events }]);
  pages.list(
    events.map((event) => {
      const who = titleOf(event.role);
      const what = EVENT_WORDS[event.kind]?.[language] ?? event.kind;
      const own = reader === undefined || event.role === null || event.role === reader;
      const facts = factsOf(event, language, own);
      return [
        { text: `${timeOf(event.at)} · ${what}${who === "" ? "" : ` · ${who}`}`, bold: true as const },
        ...facts.flatMap((fact) => [{ break: true as const }, { text: fact }]),
      ];
    }),
    1,
  );
  pages.heading(2, [{ text: words.seal }]);
  pages.facts([
    [words.key, keys.find(({ id }) => id === seal.key)?.fingerprint ?? ""],
    [words.made, timeOf(file.madeAt)],
    [words.sealed, seal.signature],
  ]);
  return await pages.close();
};
