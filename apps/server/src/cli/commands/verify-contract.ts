import { readFile } from "node:fs/promises";
import type { Bilingual } from "@parcours/core";
import { type EvidenceFault, type EvidenceVerification, verifyEvidence } from "@parcours/service";
import { CLI_EXIT, type Command, CommandError, type ExitCode, say, type Terminal, writeJson } from "../command.ts";

const FAULTS: Record<EvidenceFault["kind"], Bilingual> = {
  not_evidence: {
    fr: "ce n’est pas un fichier de preuve de Parcours, ou il est abîmé",
    en: "this is no evidence file of Parcours, or it is damaged",
  },
  bytes_changed: {
    fr: "le fichier n’est plus octet pour octet celui qui a été établi",
    en: "the file is no longer byte for byte what was made",
  },
  file_changed: {
    fr: "le contenu ne correspond plus au sceau de l’organisation",
    en: "the content does not match the organization’s seal",
  },
  key_unknown: { fr: "la clé du sceau n’est pas dans le fichier", en: "the key of the seal is not in the file" },
  key_not_expected: {
    fr: "le sceau n’est pas celui de la clé attendue",
    en: "the seal is not that of the expected key",
  },
  event_changed: { fr: "un événement a été modifié ou déplacé", en: "an event was changed or moved" },
  event_missing: { fr: "un événement a été retiré", en: "an event was taken away" },
  event_forged: {
    fr: "un événement n’est pas scellé par l’organisation",
    en: "an event is not sealed by the organization",
  },
  text_changed: { fr: "le texte du contrat a été modifié", en: "the text of the contract was changed" },
  document_not_in_chain: {
    fr: "le document n’est pas celui qui a été signé",
    en: "the document is not the one that was signed",
  },
  party_not_in_chain: {
    fr: "les signatures annoncées ne sont pas celles qui ont été recueillies",
    en: "the signatures announced are not those that were collected",
  },
  pdf_changed: {
    fr: "le PDF n’est pas celui qui a été signé, ou il a été modifié",
    en: "the PDF is not the one that was signed, or it was changed",
  },
};

const MEANS: Record<string, Bilingual> = {
  portal: { fr: "en ligne", en: "online" },
  studio: { fr: "en ligne, pour l’organisation", en: "online, for the organization" },
  paper: { fr: "sur papier", en: "on paper" },
  told: { fr: "déclaré, sans preuve recueillie", en: "declared, no evidence collected" },
};

const tellParties = (terminal: Terminal, { parties }: EvidenceVerification): void => {
  for (const { name, title, signedAt, means } of parties) {
    const who = name === null ? title : `${name} (${title})`;
    const how = MEANS[means ?? ""] ?? { fr: "", en: "" };
    say(
      terminal,
      signedAt === null
        ? { fr: `  – ${who} : pas de signature`, en: `  – ${who}: no signature` }
        : { fr: `  ✓ ${who} : ${signedAt}, ${how.fr}`, en: `  ✓ ${who}: ${signedAt}, ${how.en}` },
    );
  }
};

const PDF_WORDS: Record<EvidenceVerification["pdf"], Bilingual | undefined> = {
  same: { fr: "✓ Le PDF est celui qui a été signé.", en: "✓ The PDF is the one that was signed." },
  changed: undefined,
  not_given: {
    fr: "Le PDF n’a pas été donné : il n’a pas été comparé.",
    en: "The PDF was not given: it was not compared.",
  },
};

const tell = (terminal: Terminal, found: EvidenceVerification): void => {
  const { contract, organization, events, fingerprint, faults, ok } = found;
  if (contract !== undefined && organization !== undefined) {
    say(terminal, {
      fr: `« ${contract.title} » (${contract.id}), ${organization.name}. Signature électronique simple (eIDAS art. 25.1).`,
      en: `“${contract.title}” (${contract.id}), ${organization.name}. Simple electronic signature (eIDAS art. 25.1).`,
    });
    tellParties(terminal, found);
  }
  for (const { kind, position } of faults) {
    const where = position === undefined ? "" : `#${position} `;
    say(terminal, { fr: `✗ ${where}${FAULTS[kind].fr}`, en: `✗ ${where}${FAULTS[kind].en}` });
  }
  if (ok) {
    say(terminal, {
      fr: `✓ ${events} événements, enchaînés et scellés, intacts.`,
      en: `✓ ${events} events, chained and sealed, as they were written.`,
    });
  }
  const words = PDF_WORDS[found.pdf];
  if (words !== undefined) say(terminal, words);
  if (fingerprint === undefined) return;
  say(terminal, {
    fr: `Clé du sceau : ${fingerprint}. Comparez-la avec celle que publie l’organisation, ou donnez-la par --key.`,
    en: `Key of the seal: ${fingerprint}. Compare it with the one that the organization publishes, or give it with --key.`,
  });
};

const read = async (path: string): Promise<Uint8Array> => {
  try {
    return await readFile(path);
  } catch {
    throw new CommandError(CLI_EXIT.usage, {
      fr: `Le fichier ${path} ne se lit pas.`,
      en: `The file ${path} cannot be read.`,
    });
  }
};

const verify = async (terminal: Terminal, [evidence = "", document]: string[], key: unknown): Promise<ExitCode> => {
  const found = verifyEvidence(await read(evidence), {
    pdf: document === undefined ? undefined : await read(document),
    expectedKey: typeof key === "string" ? key : undefined,
  });
  if (terminal.json) writeJson(terminal, found);
  else tell(terminal, found);
  return found.ok ? CLI_EXIT.ok : CLI_EXIT.problems;
};

/** `parcours verify-contract` */
export const verifyContractCommand: Command = {
  name: "verify-contract",
  usage: "verify-contract <evidence.json> [document.pdf] [--key <fingerprint>]",
  summary: {
    fr: "Vérifie les signatures d’un contrat d’après son fichier de preuve, sans serveur",
    en: "Check the signatures of a contract by its evidence file, without a server",
  },
  details: [
    {
      term: "--key",
      meaning: {
        fr: "clé de l’organisation, ou son empreinte, telle qu’elle la publie",
        en: "the organization’s key, or its fingerprint, as it publishes it",
      },
    },
  ],
  options: { key: { type: "string" } },
  takes: { min: 1, max: 2 },
  run: async ({ positionals, values, terminal }) => await verify(terminal, positionals, values["key"]),
};
