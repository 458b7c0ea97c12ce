import type { Language } from "@parcours/core";
import type { MailText } from "../mail/render.ts";

interface Letter {
  name: string;
  language: Language;
  url: string;
  minutes: number;
}

const HOUR = 60;
const DAY = 24 * HOUR;

/** A span of time as people say it. */
const spanIn = (minutes: number, language: Language): string => {
  const of = (count: number, fr: string, en: string): string =>
    `${count} ${{ fr, en }[language]}${count > 1 ? "s" : ""}`;
  if (minutes >= DAY) return of(Math.round(minutes / DAY), "jour", "day");
  if (minutes >= HOUR) return of(Math.round(minutes / HOUR), "heure", "hour");
  return of(minutes, "minute", "minute");
};

const IGNORE = {
  fr: "Si vous n’attendiez pas ce message, ne faites rien : ce lien ne sert qu’à vous et s’éteint de lui-même.",
  en: "If you did not expect this message, do nothing: the link is for you alone and ends by itself.",
};

const hello = (name: string, language: Language): string =>
  ({ fr: `Bonjour ${name},`, en: `Hello ${name},` })[language];

/** A link to one's own space. */
export const portalLinkText = ({ name, language, url, minutes }: Letter): MailText => ({
  subject: { fr: "Votre lien d’accès", en: "Your access link" }[language],
  greeting: hello(name, language),
  paragraphs: [
    {
      fr: `Ce lien ouvre votre espace : où vous en êtes, ce qui vous est demandé, vos documents. Il sert une fois, pendant ${spanIn(minutes, language)}.`,
      en: `This link opens your space: where you are, what is asked of you, your documents. It works once, for ${spanIn(minutes, language)}.`,
    }[language],
  ],
  button: { label: { fr: "Ouvrir mon espace", en: "Open my space" }[language], url },
  notes: [IGNORE[language]],
});

/** What follows an application made on a public page. */
export const applicationText = ({ name, language, url, minutes, program }: Letter & { program: string }): MailText => ({
  subject: { fr: `Votre demande : ${program}`, en: `Your application: ${program}` }[language],
  greeting: hello(name, language),
  paragraphs: [
    {
      fr: `Nous avons bien reçu votre demande pour « ${program} ».`,
      en: `We have received your application for “${program}”.`,
    }[language],
    {
      fr: `Une dernière chose : confirmez que cette adresse est la vôtre. Vous pourrez ensuite suivre votre demande à tout moment. Le lien sert une fois, pendant ${spanIn(minutes, language)}.`,
      en: `One last thing: confirm that this address is yours. You can then follow your application at any time. The link works once, for ${spanIn(minutes, language)}.`,
    }[language],
  ],
  button: { label: { fr: "Confirmer mon adresse", en: "Confirm my address" }[language], url },
  notes: [IGNORE[language]],
});
