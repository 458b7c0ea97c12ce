import { defineTexts } from "@parcours/ui";

/** Roles in an organization, and what each is for. */
export const roleTexts = defineTexts({
  fr: {
    administrator: "Administration",
    program_manager: "Responsable de programmes",
    coordinator: "Coordination",
    partner: "Partenaire",
    funder: "Financeur",
    integrator: "Intégration technique",
    participant: "Personne accompagnée",
    "administrator.what": "Tout voir, tout régler : membres, sites, sécurité, journal des accès.",
    "program_manager.what": "Concevoir les programmes, les publier, suivre toutes les personnes.",
    "coordinator.what": "Suivre les personnes de ses sites et faire avancer leurs parcours.",
    "partner.what": "Orienter des personnes et suivre ses propres orientations.",
    "funder.what": "Lire les programmes et les chiffres, jamais les dossiers.",
    "integrator.what": "Clés d’API et webhooks, sans accès aux dossiers.",
    "participant.what": "Voir son propre parcours, dans le portail.",
  },
  en: {
    administrator: "Administration",
    program_manager: "Program management",
    coordinator: "Coordination",
    partner: "Partner",
    funder: "Funder",
    integrator: "Technical integration",
    participant: "Person supported",
    "administrator.what": "Sees and sets everything: members, sites, security, access log.",
    "program_manager.what": "Designs and publishes programs, follows everybody.",
    "coordinator.what": "Follows the people of their sites and moves their journeys on.",
    "partner.what": "Refers people and follows their own referrals.",
    "funder.what": "Reads programs and figures, never files.",
    "integrator.what": "API keys and webhooks, without access to files.",
    "participant.what": "Sees their own journey, in the portal.",
  },
});
