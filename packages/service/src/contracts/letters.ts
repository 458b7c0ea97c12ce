import { dateInContract, type Language } from "@parcours/core";
import type { MailText } from "../mail/render.ts";
import { SIMPLE_SIGNATURE } from "./pdf/words.ts";

/** To whom, about which contract. */
interface Letter {
  name: string | null;
  language: Language;
  /** The contract's title. */
  title: string;
  organization: string;
}

const hello = ({ name, language }: Letter): string =>
  name === null
    ? { fr: "Bonjour,", en: "Hello," }[language]
    : { fr: `Bonjour ${name},`, en: `Hello ${name},` }[language];

const IGNORE = {
  fr: "Si vous n’attendiez pas ce message, ne faites rien et prévenez l’organisation : ce lien ne sert qu’à vous.",
  en: "If you did not expect this message, do nothing and tell the organization: the link is for you alone.",
};

const untilWords = (expiresAt: string | null, language: Language): string =>
  expiresAt === null
    ? ""
    : {
        fr: ` Vous avez jusqu’au ${dateInContract(expiresAt.slice(0, 10), "fr")}.`,
        en: ` You have until ${dateInContract(expiresAt.slice(0, 10), "en")}.`,
      }[language];

/** Asks somebody to sign, the first time or again. */
export const askText = (letter: Letter & { url: string; expiresAt: string | null; again: boolean }): MailText => {
  const { language, title, organization, url, expiresAt, again } = letter;
  const texts = {
    fr: {
      subject: again ? `Rappel : à signer, « ${title} »` : `À signer : « ${title} »`,
      what: again
        ? `Le document « ${title} » de ${organization} attend toujours votre signature.${untilWords(expiresAt, "fr")}`
        : `${organization} vous propose de lire puis de signer « ${title} ».${untilWords(expiresAt, "fr")}`,
      how: `Vous pourrez le lire en entier, le signer en quelques minutes ou dire que vous ne le signez pas. Il s’agit d’une ${SIMPLE_SIGNATURE.fr}. Si vous préférez le papier, répondez à l’organisation.`,
      label: "Lire et signer",
    },
    en: {
      subject: again ? `Reminder: “${title}” is waiting for your signature` : `To be signed: “${title}”`,
      what: again
        ? `The document “${title}” of ${organization} is still waiting for your signature.${untilWords(expiresAt, "en")}`
        : `${organization} asks you to read and sign “${title}”.${untilWords(expiresAt, "en")}`,
      how: `You can read all of it, sign it within minutes or say that you will not sign. This is a ${SIMPLE_SIGNATURE.en}. If you prefer paper, tell the organization.`,
      label: "Read and sign",
    },
  }[language];
  return {
    subject: texts.subject,
    greeting: hello(letter),
    paragraphs: [texts.what, texts.how],
    button: { label: texts.label, url },
    notes: [IGNORE[language]],
  };
};

/** Tells a member that the organization's own signature is awaited: where, and nothing of the person. */
export const ownTurnText = (letter: Letter & { url: string; again: boolean }): MailText => {
  const { language, title, url, again } = letter;
  const texts = {
    fr: {
      subject: again ? `Rappel : votre signature est attendue, « ${title} »` : `À signer par vous : « ${title} »`,
      what: `C’est au tour de l’organisation de signer « ${title} ». Vous signez dans l’application, une fois connecté·e.`,
      label: "Ouvrir le dossier",
    },
    en: {
      subject: again ? `Reminder: your signature is awaited, “${title}”` : `For you to sign: “${title}”`,
      what: `It is the organization’s turn to sign “${title}”. You sign in the application, once signed in.`,
      label: "Open the file",
    },
  }[language];
  return {
    subject: texts.subject,
    greeting: hello(letter),
    paragraphs: [texts.what],
    button: { label: texts.label, url },
    notes: [],
  };
};

/** The code that goes with a signature. */
export const codeText = (letter: Letter & { code: string; minutes: number }): MailText => {
  const { language, title, code, minutes } = letter;
  const texts = {
    fr: {
      subject: `${code} est votre code pour signer`,
      what: `Votre code pour signer « ${title} » : ${code}. Il sert une fois, pendant ${minutes} minutes.`,
      note: "Ne le donnez à personne. Si vous n’êtes pas en train de signer, ne faites rien et prévenez l’organisation.",
    },
    en: {
      subject: `${code} is your code to sign`,
      what: `Your code to sign “${title}”: ${code}. It works once, for ${minutes} minutes.`,
      note: "Give it to nobody. If you are not signing just now, do nothing and tell the organization.",
    },
  }[language];
  return { subject: texts.subject, greeting: hello(letter), paragraphs: [texts.what], notes: [texts.note] };
};

/** Everybody has signed: where to get one's copy. */
export const completedText = (letter: Letter & { url: string }): MailText => {
  const { language, title, url } = letter;
  const texts = {
    fr: {
      subject: `Signé par tous : « ${title} »`,
      what: `Toutes les signatures de « ${title} » sont là. Téléchargez votre exemplaire et la preuve des signatures, et gardez-les.`,
      label: "Télécharger mon exemplaire",
    },
    en: {
      subject: `Signed by all: “${title}”`,
      what: `All signatures of “${title}” are there. Download your copy and the evidence of the signatures, and keep them.`,
      label: "Download my copy",
    },
  }[language];
  return {
    subject: texts.subject,
    greeting: hello(letter),
    paragraphs: [texts.what],
    button: { label: texts.label, url },
    notes: [IGNORE[language]],
  };
};
