/**
 * A small program that touches most of what the service does: a form, a decision that may lack a fact, a contract with
 * two parties, a deadline, a task, a notice, a suspension and exits.
 */
export const welcomeProgram = (slug = "welcome"): Record<string, unknown> => ({
  id: slug,
  initial: "application",
  meta: {
    format: 1,
    title: { fr: "Accueil", en: "Welcome" },
    timeZone: "Europe/Paris",
    again: "after-exit",
    roles: {
      participant: { title: { fr: "Bénévole", en: "Volunteer" } },
      coordinator: { title: { fr: "Coordination", en: "Coordinator" } },
      guardian: { title: { fr: "Représentant légal", en: "Guardian" }, contact: { email: "guardianEmail" } },
    },
    fields: {
      birthDate: {
        type: "date",
        title: { fr: "Date de naissance", en: "Birth date" },
        sensitivity: "personal",
        purpose: { fr: "Vérifier l’âge.", en: "To check the age." },
        source: "participant",
      },
      guardianEmail: {
        type: "email",
        title: { fr: "Adresse du représentant légal", en: "Guardian's address" },
        sensitivity: "personal",
        purpose: { fr: "Recueillir son accord.", en: "To obtain consent." },
        source: "participant",
      },
      motivation: {
        type: "text",
        title: { fr: "Motivation", en: "Motivation" },
        sensitivity: "ordinary",
        purpose: { fr: "Préparer l’entretien.", en: "To prepare the interview." },
        source: "program",
      },
    },
    forms: {
      application: {
        title: { fr: "Candidature", en: "Application" },
        by: ["participant", "coordinator"],
        fields: [{ field: "motivation", required: true }, { field: "birthDate" }, { field: "guardianEmail" }],
      },
    },
    rules: {
      oldEnough: {
        title: { fr: "Avoir 16 ans", en: "Be 16" },
        rule: { combinator: "and", rules: [{ field: "birthDate", operator: "ageAtLeast", value: 16 }] },
        whenFalse: { fr: "Il faut avoir 16 ans.", en: "You must be 16." },
      },
      minor: {
        title: { fr: "Personne mineure", en: "Minor" },
        rule: { combinator: "and", rules: [{ field: "birthDate", operator: "ageBelow", value: 18 }] },
      },
    },
    contracts: {
      charter: {
        title: { fr: "Charte", en: "Charter" },
        body: { fr: "Entre nous et {{participant.name}}.", en: "Between us and {{participant.name}}." },
        parties: [{ role: "participant" }, { role: "guardian", when: "minor" }, { role: "coordinator" }],
        signing: "in-order",
        expires: "P14D",
        reminders: ["P3D"],
      },
    },
    deadlines: {
      reply: { offset: "P30D" },
      silence: { offset: "P60D", onSuspend: "freeze" },
    },
    notices: {
      welcome: {
        to: ["participant"],
        channels: ["mail", "portal"],
        subject: { fr: "Bienvenue, {{participant.name}} !", en: "Welcome, {{participant.name}}!" },
        body: {
          fr: "{{program.title}} : née le {{birthDate}}. {{motivation}}",
          en: "{{program.title}}: born on {{birthDate}}. {{motivation}}",
        },
      },
    },
    tasks: { call: { title: { fr: "Appeler", en: "Call" }, role: "coordinator", due: "P3D" } },
    indicators: {
      joined: { title: { fr: "Bénévoles engagés", en: "Joined" }, measure: { count: { reached: "missions" } } },
    },
  },
  states: {
    application: {
      id: "application",
      meta: {
        kind: "form",
        form: "application",
        title: { fr: "Candidature", en: "Application" },
        roles: ["participant", "coordinator"],
      },
      on: {
        "form.application.submitted": {
          target: "#eligibility",
          actions: [{ type: "save" }],
          meta: { label: { fr: "Candidater", en: "Apply" } },
        },
        withdraw: {
          target: "#withdrawn",
          meta: { label: { fr: "Se retirer", en: "Withdraw" }, reason: "required" },
        },
      },
      after: { reply: { target: "#expired" } },
    },
    eligibility: {
      id: "eligibility",
      meta: { kind: "decision", title: { fr: "Éligibilité", en: "Eligibility" }, roles: ["coordinator"] },
      always: [
        { target: "#charter", guard: { type: "rule", params: { rule: "oldEnough" } } },
        { target: "#confirmation", guard: { type: "otherwise", params: { of: ["oldEnough"] } } },
      ],
      on: { withdraw: { target: "#withdrawn", meta: { label: { fr: "Se retirer", en: "Withdraw" } } } },
    },
    confirmation: {
      id: "confirmation",
      meta: { kind: "stage", title: { fr: "Refus à confirmer", en: "Refusal to confirm" }, roles: ["coordinator"] },
      on: { refuse: { target: "#refused", meta: { label: { fr: "Refuser", en: "Refuse" } } } },
      after: { reply: { target: "#expired" } },
    },
    charter: {
      id: "charter",
      meta: { kind: "contract", title: { fr: "Charte", en: "Charter" }, contract: "charter", roles: ["participant"] },
      entry: [{ type: "openContract", params: { contract: "charter" } }],
      on: {
        "contract.charter.completed": {
          target: "#active",
          actions: [
            { type: "notify", params: { notice: "welcome" } },
            { type: "createTask", params: { task: "call" } },
          ],
        },
        "contract.charter.declined": { target: "#withdrawn" },
        "contract.charter.expired": { target: "#expired" },
      },
    },
    active: {
      id: "active",
      initial: "missions",
      meta: { kind: "phase", title: { fr: "En mission", en: "On mission" }, roles: ["coordinator"] },
      on: {
        pause: { target: "#paused", meta: { label: { fr: "Suspendre", en: "Pause" } } },
        leave: { target: "#left", meta: { label: { fr: "Terminer", en: "Leave" }, reason: "optional" } },
      },
      states: {
        missions: {
          id: "missions",
          meta: { kind: "activity", title: { fr: "Missions", en: "Missions" } },
          on: {
            "mission.done": {
              actions: [{ type: "increment", params: { measure: "missions" } }],
              meta: { label: { fr: "Mission faite", en: "Mission done" }, bulk: true },
            },
            "task.call.done": { actions: [{ type: "increment", params: { measure: "calls" } }] },
          },
          after: { silence: { target: "#dormant" } },
        },
        dormant: {
          id: "dormant",
          meta: { kind: "wait", title: { fr: "Sans nouvelles", en: "Silent" } },
          on: { wake: { target: "#missions", meta: { label: { fr: "Reprendre contact", en: "Wake" } } } },
        },
        back: { id: "back", type: "history", target: "#missions" },
      },
    },
    paused: {
      id: "paused",
      meta: { kind: "suspension", title: { fr: "Suspendu", en: "Paused" }, roles: ["coordinator"] },
      on: {
        resume: { target: "#back", meta: { label: { fr: "Reprendre", en: "Resume" } } },
        leave: { target: "#left", meta: { label: { fr: "Terminer", en: "Leave" } } },
      },
    },
    left: {
      id: "left",
      type: "final",
      meta: {
        kind: "exit",
        title: { fr: "Terminé", en: "Left" },
        outcome: "completed",
        reasons: [{ value: "moved", title: { fr: "Déménagement", en: "Moved away" } }],
      },
    },
    withdrawn: {
      id: "withdrawn",
      type: "final",
      meta: { kind: "exit", title: { fr: "Retrait", en: "Withdrawn" }, outcome: "withdrawn" },
    },
    refused: {
      id: "refused",
      type: "final",
      meta: { kind: "exit", title: { fr: "Refus", en: "Refused" }, outcome: "ineligible" },
    },
    expired: {
      id: "expired",
      type: "final",
      meta: { kind: "exit", title: { fr: "Sans suite", en: "Expired" }, outcome: "expired" },
    },
  },
});
