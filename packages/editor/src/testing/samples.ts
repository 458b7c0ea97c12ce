import type { State } from "@parcours/core";
import type { Document } from "../graph/document.ts";

/** A stage with nothing but a title. */
export const simple = (id: string): State => ({ id, meta: { kind: "stage", title: { fr: id, en: id } } });

const named = (fr: string, en: string): { fr: string; en: string } => ({ fr, en });

/** A small program with something of everything: phases, parts side by side, a point of return, branches, catalogues. */
export const program = (): Document => ({
  id: "sample",
  initial: "application",
  context: { data: { score: 0 } },
  meta: {
    format: 1,
    title: named("Exemple", "Sample"),
    roles: {
      participant: { title: named("Personne", "Person") },
      coordinator: { title: named("Coordinatrice", "Coordinator") },
      guardian: { title: named("Représentant légal", "Guardian"), contact: { email: "guardianEmail" } },
    },
    fields: {
      birthDate: {
        type: "date",
        title: named("Date de naissance", "Date of birth"),
        sensitivity: "personal",
        purpose: named("Vérifier l’âge", "To check the age"),
        source: "participant",
      },
      guardianEmail: {
        type: "email",
        title: named("Adresse du représentant", "Guardian’s address"),
        sensitivity: "personal",
        purpose: named("Signer", "To sign"),
        source: "program",
      },
      score: { type: "number", title: "Score", sensitivity: "ordinary", purpose: "Score", source: "program" },
    },
    forms: {
      application: {
        title: named("Candidature", "Application"),
        by: ["participant"],
        fields: [
          { field: "birthDate", required: true },
          { field: "guardianEmail", visibleWhen: "minor" },
        ],
      },
    },
    rules: {
      adult: {
        title: named("Adulte", "Adult"),
        rule: { combinator: "and", rules: [{ field: "birthDate", operator: "ageAtLeast", value: 18 }] },
      },
      minor: {
        title: named("Mineur", "Minor"),
        rule: { combinator: "and", rules: [{ field: "birthDate", operator: "ageBelow", value: 18 }] },
      },
    },
    contracts: {
      charter: {
        title: named("Charte", "Charter"),
        body: named("Né le {{birthDate}}, je m’engage.", "Born on {{ birthDate }}, I commit."),
        parties: [{ role: "participant" }, { role: "guardian", when: "minor" }],
        signing: "in-order",
      },
    },
    deadlines: { reply: { title: named("Réponse", "Reply"), offset: "P10D", days: "working" } },
    notices: {
      welcome: {
        to: ["participant"],
        channels: ["mail"],
        subject: named("Bienvenue", "Welcome"),
        body: named("Bienvenue !", "Welcome!"),
      },
    },
    tasks: { call: { title: named("Appeler", "Call"), role: "coordinator", due: "reply" } },
    places: { seats: { limit: 10, heldIn: ["engaged", "interview"] } },
    indicators: {
      hired: {
        title: named("Engagées", "Engaged"),
        measure: { share: { of: { reached: "engaged" }, among: { event: "accept" } } },
      },
    },
    properties: [
      {
        id: "checked",
        title: named("Jamais sans entretien", "Never without an interview"),
        pattern: "precedes",
        first: { stage: "interview" },
        then: { stage: "engaged" },
      },
    ],
    scenarios: [
      {
        id: "straight",
        title: named("Tout droit", "Straight on"),
        start: "2026-01-05T09:00:00+01:00",
        participant: { birthDate: "2000-01-01" },
        steps: [
          { send: { type: "form.application.submitted", data: { birthDate: "2000-01-01" } }, as: "participant" },
          { expect: { stages: ["interview"], notices: ["welcome"] } },
          { send: { type: "accept" }, as: "coordinator" },
          { expect: { stages: ["active", "noteTaken"] } },
        ],
      },
    ],
  },
  states: {
    application: {
      id: "application",
      meta: {
        kind: "form",
        title: named("Candidature", "Application"),
        roles: ["participant"],
        form: "application",
        due: "reply",
      },
      on: {
        "form.application.submitted": {
          target: "#interview",
          actions: [{ type: "save" }, { type: "notify", params: { notice: "welcome" } }],
        },
      },
    },
    interview: {
      id: "interview",
      meta: { kind: "stage", title: named("Entretien", "Interview"), roles: ["coordinator"] },
      on: {
        accept: [
          {
            target: "#engaged",
            guard: { type: "rule", params: { rule: "adult" } },
            meta: { label: named("Retenir", "Accept"), notSameActorAs: "form.application.submitted" },
          },
          { target: "#refused", guard: { type: "otherwise", params: { of: ["adult"] } } },
        ],
      },
      after: { P14D: { target: "#refused" } },
    },
    engaged: {
      id: "engaged",
      initial: "active",
      meta: { kind: "phase", title: named("Engagement", "Engagement"), roles: ["coordinator", "participant"] },
      on: { leave: { target: "#done", meta: { reason: "optional" } }, pause: { target: "#paused" } },
      states: {
        active: {
          id: "active",
          type: "parallel",
          meta: { kind: "phase", title: named("Suivi", "Follow-up") },
          states: {
            presence: {
              id: "presence",
              initial: "present",
              states: { present: { id: "present", meta: { kind: "activity", title: named("Présent", "Present") } } },
            },
            notes: {
              id: "notes",
              initial: "noteTaken",
              states: {
                noteTaken: {
                  id: "noteTaken",
                  meta: { kind: "contract", title: named("Charte", "Charter"), contract: "charter" },
                  entry: [{ type: "openContract", params: { contract: "charter" } }],
                  on: { "contract.charter.completed": { target: "#noted" } },
                },
                noted: { id: "noted", type: "final" },
              },
            },
          },
        },
        engagedHistory: { id: "engagedHistory", type: "history", history: "deep" },
      },
    },
    paused: {
      id: "paused",
      meta: { kind: "suspension", title: named("Pause", "Pause"), roles: ["coordinator"] },
      on: { resume: { target: "#engagedHistory" } },
    },
    done: { id: "done", type: "final", meta: { kind: "exit", title: named("Fin", "Done"), outcome: "completed" } },
    refused: {
      id: "refused",
      type: "final",
      meta: { kind: "exit", title: named("Refus", "Refused"), outcome: "ineligible" },
    },
  },
});
