import { defineTexts } from "@parcours/ui";

export const membersTexts = defineTexts({
  fr: {
    title: "Membres",
    lead: "Les personnes qui travaillent ici. Un changement vaut dès leur prochain clic.",
    invite: "Inviter",
    you: "vous",
    factorOn: "Second facteur actif",
    factorOff: "Sans second facteur",
    seen: "Dernier passage {when}",
    neverSeen: "Aucun passage",
    change: "Modifier",
    changeOf: "Modifier {name}",
    changeTitle: "Rôle de {name}",
    changed: "Le changement vaut dès maintenant pour {name}",
    keysEnd: "Les clés d’API que {name} a créées et que ce rôle ne permet pas s’arrêtent aussitôt.",
    ownChange: "C’est votre propre rôle : vous pourriez ne plus pouvoir revenir sur cette page.",
    remove: "Retirer",
    removeOf: "Retirer {name}",
    removeTitle: "Retirer {name} de l’organisation ?",
    removeNote:
      "Aussitôt : ses sessions ouvertes se ferment ici, les clés d’API que cette personne a créées s’arrêtent, les invitations qu’elle a envoyées ne s’ouvrent plus.",
    removeStays:
      "Ce qu’elle a fait reste au journal, sous son nom. Les personnes qu’elle suivait restent visibles de celles et ceux qui voient leur site.",
    removeSelf: "C’est votre propre compte : l’organisation se fermera aussitôt pour vous.",
    removed: "{name} ne fait plus partie de l’organisation",
    reset: "Retirer le second facteur",
    resetOf: "Retirer le second facteur de {name}",
    resetTitle: "Retirer le second facteur de {name} ?",
    resetNote:
      "Aussitôt : son application de codes et ses codes de secours ne servent plus, ses sessions ouvertes se ferment, un mail l’en avertit. Cette personne se connecte alors avec son seul mot de passe, jusqu’à ce qu’elle active un nouveau second facteur.",
    resetSure: "Assurez-vous de vive voix que la demande vient bien d’elle.",
    factorGone: "{name} n’a plus de second facteur",
    lastTitle: "Impossible de retirer {name}",
    lastNote:
      "C’est la seule personne qui administre l’organisation. Sans elle, plus personne ne pourrait en nommer une autre. Donnez d’abord le rôle « Administration » à quelqu’un d’autre.",
    lastRole:
      "C’est la seule personne qui administre l’organisation : son rôle ne peut pas changer avant que quelqu’un d’autre ne l’ait.",
  },
  en: {
    title: "Members",
    lead: "The people who work here. A change holds from their next click on.",
    invite: "Invite",
    you: "you",
    factorOn: "Second factor on",
    factorOff: "No second factor",
    seen: "Last here {when}",
    neverSeen: "Never came",
    change: "Change",
    changeOf: "Change {name}",
    changeTitle: "Role of {name}",
    changed: "The change holds for {name} from now on",
    keysEnd: "API keys that {name} made and that this role does not allow end at once.",
    ownChange: "This is your own role: you may not be able to come back to this page.",
    remove: "Remove",
    removeOf: "Remove {name}",
    removeTitle: "Remove {name} from the organization?",
    removeNote:
      "At once: their open sessions end here, the API keys they made stop working, the invitations they sent open nothing any more.",
    removeStays:
      "What they did stays in the log under their name. The people they followed stay visible to whoever sees their site.",
    removeSelf: "This is your own account: the organization closes for you at once.",
    removed: "{name} is no longer part of the organization",
    reset: "Take the second factor away",
    resetOf: "Take the second factor of {name} away",
    resetTitle: "Take the second factor of {name} away?",
    resetNote:
      "At once: their app of codes and their backup codes open nothing any more, their open sessions end, and a mail tells them. They sign in with their password alone until they set up another second factor.",
    resetSure: "Make sure by voice that it is they who ask.",
    factorGone: "{name} has no second factor any more",
    lastTitle: "{name} cannot be removed",
    lastNote:
      "This is the only administrator of the organization. Without them nobody could name another. Give somebody else the role “Administration” first.",
    lastRole:
      "This is the only administrator of the organization: their role cannot change before somebody else has it.",
  },
});
