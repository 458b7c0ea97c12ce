import { defineTexts } from "@parcours/ui";

export const welcomeTexts = defineTexts({
  fr: {
    title: "Mon espace",
    lead: "Voir où j’en suis, ce qui m’est demandé, et mes documents.",
    how: "Écrivez votre adresse électronique. Nous vous envoyons un lien : il n’y a pas de mot de passe à retenir.",
    email: "Adresse électronique",
    emailHelp: "Celle que vous avez donnée à l’association.",
    send: "Recevoir mon lien",
    wrong: "Une adresse électronique est attendue, par exemple amina@exemple.fr.",
    sentTitle: "Regardez vos courriels",
    sent: "Si cette adresse est connue, un lien vient d’y être envoyé. Il sert une fois, pendant 30 minutes.",
    sentHelp:
      "Rien reçu au bout de quelques minutes ? Regardez dans les indésirables, ou demandez à la personne qui vous accompagne : elle peut vous envoyer un lien.",
    other: "Utiliser une autre adresse",
    ended:
      "Votre visite est terminée : sans activité, elle s’arrête au bout de 30 minutes. Ce que vous avez écrit dans un formulaire est gardé.",
    left: "Vous avez quitté votre espace. Rien n’est resté dans ce navigateur.",
    demoTitle: "Espace de démonstration",
    demo: "Entrer comme une personne inventée, pour voir.",
    demoEnter: "Entrer dans l’espace participant de démonstration",
  },
  en: {
    title: "My space",
    lead: "See where I am, what is asked of me, and my documents.",
    how: "Write your e-mail address. We send you a link: there is no password to remember.",
    email: "E-mail address",
    emailHelp: "The one that you gave to the organization.",
    send: "Get my link",
    wrong: "An e-mail address is expected, such as amina@example.org.",
    sentTitle: "Look at your e-mail",
    sent: "If this address is known, a link was just sent to it. It works once, for 30 minutes.",
    sentHelp:
      "Nothing after a few minutes? Look among unwanted mail, or ask the person who supports you: they can send you a link.",
    other: "Use another address",
    ended: "Your visit has ended: it stops after 30 minutes without activity. What you wrote in a form is kept.",
    left: "You have left your space. Nothing remains in this browser.",
    demoTitle: "Demo space",
    demo: "Come in as a made-up person, to have a look.",
    demoEnter: "Enter the demo participant’s space",
  },
});
