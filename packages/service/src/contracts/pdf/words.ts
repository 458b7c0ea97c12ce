import type { Bilingual, Language } from "@parcours/core";

/** What Parcours' own signature is, and all that it says it is. */
export const SIMPLE_SIGNATURE: Bilingual = {
  fr: "signature électronique simple (eIDAS art. 25.1)",
  en: "simple electronic signature (eIDAS art. 25.1)",
};

export const documentWords = {
  fr: {
    parties: "Parties",
    signing: `Ce document est destiné à une ${SIMPLE_SIGNATURE.fr}, ou à être signé sur papier. La preuve de chaque signature est conservée dans un fichier à part, scellé par l’organisation.`,
    fingerprint: "Empreinte du texte (SHA-256)",
    frozen: "Texte arrêté le",
    reference: "Référence",
    page: "Page",
  },
  en: {
    parties: "Parties",
    signing: `This document is for a ${SIMPLE_SIGNATURE.en}, or for a signature on paper. Evidence of each signature is kept in a file of its own, sealed by the organization.`,
    fingerprint: "Fingerprint of the text (SHA-256)",
    frozen: "Text set on",
    reference: "Reference",
    page: "Page",
  },
} satisfies Record<Language, Record<string, string>>;
