import type { Bilingual, Language } from "@parcours/core";
import type { MailText } from "./render.ts";

/** Mails that the software writes itself. */
export type MailKind =
  | "sign_in_link"
  | "recovery"
  | "invitation"
  | "password_changed"
  | "two_factor_changed"
  | "provider_linked"
  | "webhook_disabled"
  | "portal_link"
  | "portal_application"
  | "portal_signature"
  | "portal_code"
  | "signature_turn"
  | "notice"
  | "mention"
  | "test";

/** Mails that open something to whoever reads them. */
const KEYED: readonly MailKind[] = [
  "sign_in_link",
  "recovery",
  "invitation",
  "portal_link",
  "portal_application",
  "portal_signature",
  "portal_code",
];

/** Whether a mail of this kind carries a key: nobody but its recipient reads it. A kind that nobody knows counts as one. */
export const carriesKey = (kind: string): boolean =>
  KEYED.some((keyed) => keyed === kind) || !ALL.some((known) => known === kind);

const ALL: readonly MailKind[] = [
  ...KEYED,
  "password_changed",
  "two_factor_changed",
  "provider_linked",
  "webhook_disabled",
  "signature_turn",
  "notice",
  "mention",
  "test",
];

const hello = (name: string, language: Language): string =>
  ({ fr: `Bonjour ${name},`, en: `Hello ${name},` })[language];

const IGNORE: Bilingual = {
  fr: "Si vous n’avez rien demandé, ne faites rien : ce message ne donne accès qu’à vous, et s’éteint de lui-même.",
  en: "If you asked for nothing, do nothing: this message gives access to you alone, and ends by itself.",
};

const NOT_YOU: Bilingual = {
  fr: "Si ce n’était pas vous, demandez tout de suite un nouveau mot de passe depuis la page de connexion, et prévenez l’administration de votre organisation.",
  en: "If it was not you, ask for a new password from the sign-in page at once, and tell your organization’s administrators.",
};

interface ToSomebody {
  name: string;
  language: Language;
}

const told = (one: ToSomebody, subject: Bilingual, paragraphs: Bilingual[], notes: Bilingual[]): MailText => ({
  subject: subject[one.language],
  greeting: hello(one.name, one.language),
  paragraphs: paragraphs.map((paragraph) => paragraph[one.language]),
  notes: notes.map((note) => note[one.language]),
});

/** A link that signs in once. */
export const signInLinkText = (one: ToSomebody & { url: string; minutes: number }): MailText => ({
  ...told(
    one,
    { fr: "Votre lien de connexion", en: "Your sign-in link" },
    [
      {
        fr: `Voici le lien demandé pour vous connecter à Parcours. Il sert une fois, pendant ${one.minutes} minutes.`,
        en: `Here is the link you asked for to sign in to Parcours. It works once, for ${one.minutes} minutes.`,
      },
    ],
    [IGNORE],
  ),
  button: { label: { fr: "Se connecter", en: "Sign in" }[one.language], url: one.url },
});

/** A link to choose a new password. */
export const recoveryText = (one: ToSomebody & { url: string; minutes: number }): MailText => ({
  ...told(
    one,
    { fr: "Choisir un nouveau mot de passe", en: "Choose a new password" },
    [
      {
        fr: `Ce lien permet de choisir un nouveau mot de passe. Il sert une fois, pendant ${one.minutes} minutes. Vos sessions ouvertes seront fermées.`,
        en: `This link lets you choose a new password. It works once, for ${one.minutes} minutes. Your open sessions will end.`,
      },
    ],
    [IGNORE],
  ),
  button: { label: { fr: "Choisir un mot de passe", en: "Choose a password" }[one.language], url: one.url },
});

/** An invitation to become a member. */
export const invitationText = (one: {
  language: Language;
  organization: string;
  /** Who invites, by name. */
  by: string;
  url: string;
  days: number;
}): MailText => {
  const { organization, by, days, language } = one;
  const texts = {
    fr: {
      subject: `Invitation à rejoindre ${organization}`,
      greeting: "Bonjour,",
      paragraph: `${by} vous invite à rejoindre ${organization} sur Parcours. L’invitation est valable ${days} jours.`,
      label: "Voir l’invitation",
      note: "Si vous n’attendiez pas cette invitation, ne faites rien : elle s’éteint d’elle-même.",
    },
    en: {
      subject: `Invitation to join ${organization}`,
      greeting: "Hello,",
      paragraph: `${by} invites you to join ${organization} on Parcours. The invitation is valid for ${days} days.`,
      label: "See the invitation",
      note: "If you did not expect this invitation, do nothing: it ends by itself.",
    },
  }[language];
  return {
    subject: texts.subject,
    greeting: texts.greeting,
    paragraphs: [texts.paragraph],
    button: { label: texts.label, url: one.url },
    notes: [texts.note],
  };
};

export const passwordChangedText = (one: ToSomebody): MailText =>
  told(
    one,
    { fr: "Votre mot de passe a été changé", en: "Your password was changed" },
    [
      {
        fr: "Le mot de passe de votre compte Parcours vient d’être changé, et vos autres sessions ont été fermées.",
        en: "The password of your Parcours account was just changed, and your other sessions were ended.",
      },
    ],
    [NOT_YOU],
  );

export const twoFactorChangedText = (one: ToSomebody & { on: boolean }): MailText =>
  told(
    one,
    one.on
      ? { fr: "Second facteur activé", en: "Second factor set up" }
      : { fr: "Second facteur retiré", en: "Second factor removed" },
    [
      one.on
        ? {
            fr: "Votre compte Parcours demande désormais un second facteur à chaque connexion.",
            en: "Your Parcours account now asks for a second factor at every sign-in.",
          }
        : {
            fr: "Votre compte Parcours ne demande plus de second facteur.",
            en: "Your Parcours account no longer asks for a second factor.",
          },
    ],
    [NOT_YOU],
  );

export const twoFactorResetText = (one: ToSomebody): MailText =>
  told(
    one,
    { fr: "Second facteur réinitialisé", en: "Second factor reset" },
    [
      {
        fr: "Une personne qui administre votre organisation a retiré le second facteur de votre compte Parcours, et vos sessions ont été fermées. Connectez-vous sans lui, puis activez-en un nouveau dans votre compte.",
        en: "An administrator of your organization removed the second factor of your Parcours account, and your sessions were ended. Sign in without it, then set up a new one in your account.",
      },
    ],
    [NOT_YOU],
  );

export const providerLinkedText = (one: ToSomebody & { provider: string }): MailText =>
  told(
    one,
    { fr: `Connexion par ${one.provider} activée`, en: `Sign-in with ${one.provider} enabled` },
    [
      {
        fr: `Vous pouvez désormais vous connecter à Parcours avec ${one.provider}.`,
        en: `You can now sign in to Parcours with ${one.provider}.`,
      },
    ],
    [NOT_YOU],
  );

export const testText = (one: ToSomebody): MailText =>
  told(
    one,
    { fr: "Essai d’envoi", en: "Test mail" },
    [
      {
        fr: "Ce message prouve que Parcours peut envoyer du courrier avec les réglages de votre organisation.",
        en: "This message proves that Parcours can send mail with your organization’s settings.",
      },
    ],
    [{ fr: "Demandé depuis les réglages de courrier.", en: "Asked for in the mail settings." }],
  );

/** A note names somebody: that there is one and where, not what it says or about whom. `by` is absent for a program's key. */
export const mentionText = (one: ToSomebody & { by?: string; url: string }): MailText => ({
  ...told(
    one,
    one.by === undefined
      ? { fr: "Une note vous cite", en: "A note mentions you" }
      : { fr: `${one.by} vous cite dans une note`, en: `${one.by} mentioned you in a note` },
    [
      {
        fr: "La note est dans la fiche d’une personne que vous accompagnez. Pour la protéger, ce message n’en dit pas plus : ouvrez la fiche pour la lire.",
        en: "The note is in the file of a person whom you follow. To protect them, this message says no more: open the file to read it.",
      },
    ],
    [
      {
        fr: "Tant que vous n’avez pas ouvert la fiche, aucun autre courriel ne vous parlera des notes qui s’y ajoutent.",
        en: "Until you open the file, no other mail will tell you of notes that are added to it.",
      },
    ],
  ),
  button: { label: { fr: "Lire la note", en: "Read the note" }[one.language], url: one.url },
});

/** A webhook was disabled because it could not be reached; `host` is where it is. */
export const webhookDisabledText = (
  one: ToSomebody & { host: string; description: string | null; cause: "gone" | "failing" },
): MailText => {
  const named = one.description === null ? one.host : `${one.host} (${one.description})`;
  return told(
    one,
    { fr: `Webhook désactivé : ${one.host}`, en: `Webhook disabled: ${one.host}` },
    [
      one.cause === "gone"
        ? {
            fr: `Le webhook vers ${named} a répondu qu’il n’existe plus (410). Parcours ne lui envoie plus rien.`,
            en: `The webhook to ${named} answered that it is gone (410). Parcours sends nothing to it any more.`,
          }
        : {
            fr: `Depuis cinq jours, tous les envois au webhook vers ${named} échouent. Parcours ne lui envoie plus rien.`,
            en: `For five days, every delivery to the webhook to ${named} has failed. Parcours sends nothing to it any more.`,
          },
      {
        fr: "Une fois la panne réparée, réactivez-le et renvoyez ce qu’il a manqué.",
        en: "Once it is mended, enable it again and replay what it missed.",
      },
    ],
    [
      {
        fr: "Vous recevez ce message parce que vous administrez l’organisation.",
        en: "You get this message because you administer the organization.",
      },
    ],
  );
};
