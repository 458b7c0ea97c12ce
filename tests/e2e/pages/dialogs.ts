import type { Shown } from "./populate.ts";

/** A page, and what on it opens a dialog: its name in both languages, then that of the line of a menu if it is behind one. */
export interface PageOfDialogs {
  name: string;
  path: (shown: Shown) => string;
  openers: RegExp[][];
}

const at = (path: string, ...openers: (RegExp | RegExp[])[]): PageOfDialogs => ({
  name: path.slice(1).replaceAll(/\W+/g, "-"),
  path: () => path,
  openers: openers.map((one) => [one].flat()),
});

/** Dialogs of an administrator's pages. */
export const DIALOGS: PageOfDialogs[] = [
  {
    name: "person",
    path: ({ person }) => `/people/${person}`,
    openers: [
      [/^(Orienter|Refer)/],
      [/^(Corriger la fiche|Correct the file)/],
      [/^(Mettre en pause|Pause)$/],
      [/(autres possibilités|more choices)$/, /^/],
      [/^(Autres actions|More actions)$/, /^(Fusionner|Merge)/],
      [/^(Autres actions|More actions)$/, /^(Effacer|Erase)/],
      [/^(Déplacer à la main|Move by hand)/],
      [/^(Qui intervient|Who takes part)/],
    ],
  },
  {
    name: "signer",
    path: ({ signer }) => `/people/${signer}`,
    openers: [[/^(Autres actions sur|More actions on)/, /^(Annuler le contrat|Void the contract)/]],
  },
  at("/people?program=mentoring-mentor", /^(Enregistrer la vue|Save this view)/),
  at("/referrals", /^(Accepter|Accept)/, /^(Refuser|Decline)/, /^(Retirer|Withdraw)/),
  at("/programs", /^(Nouveau programme|New program)/),
  at("/settings/sites", /^(Ajouter un site|Add a site)/, /^(Renommer|Rename)/),
  at("/settings/teams", /^(Former une équipe|Make a team)/, /^(Modifier|Change)/, /^(Dissoudre|Disband)/),
  at("/settings/members", /^(Modifier|Change) Camille/, /^(Retirer|Remove) Camille/, /^(Retirer|Remove) Awa/),
  at("/settings/invitations", /^(Inviter|Invite)$/, /^(Retirer|Revoke)/),
  at("/settings/keys", /^(Créer une clé|Make a key)/, /^(Révoquer|Revoke)/),
  at("/settings/mail/outbox", /^(Lire|Read)/),
  at("/integrations", /^(Ajouter une adresse|Add an address)/),
  {
    name: "webhook",
    path: ({ webhook }) => `/integrations/webhooks/${webhook}`,
    openers: [
      [/^(Modifier|Change)$/],
      [/^(Changer le secret|Change the secret)/],
      [/^(Renvoyer…|Send again…)/],
      [/^(Supprimer|Delete)$/],
    ],
  },
  at(
    "/integrations/connectors",
    /^(Créer un lien de tableur|Make a spreadsheet link)/,
    /^(Créer un lien d’agenda|Make a calendar link)/,
    /^(Recevoir un formulaire|Receive a form)/,
  ),
];
