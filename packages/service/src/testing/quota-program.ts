interface QuotaOptions {
  slug: string;
  /** The place as the program declares it, less where it is held. */
  place: Record<string, unknown>;
  cohortFields?: string[];
  fields?: Record<string, unknown>;
}

/**
 * A program with a number of places, a waiting list and offers: whoever asks while a place is free gets in, the others
 * wait and are offered a place when one is given back; an offer stands until it is taken, declined or too old.
 */
export const quotaProgram = ({ slug, place, cohortFields, fields = {} }: QuotaOptions): Record<string, unknown> => ({
  id: slug,
  initial: "request",
  meta: {
    format: 1,
    title: { fr: "Places", en: "Places" },
    roles: {
      participant: { title: { fr: "Personne", en: "Person" } },
      coordinator: { title: { fr: "Coordination", en: "Coordinator" } },
    },
    fields,
    ...(cohortFields && { cohort: { fields: cohortFields } }),
    places: { seat: { ...place, heldIn: ["seated"] } },
  },
  states: {
    request: {
      id: "request",
      meta: { kind: "stage", title: { fr: "Demande", en: "Request" }, roles: ["coordinator"] },
      on: {
        ask: [
          {
            target: "#seated",
            guard: { type: "place", params: { place: "seat" } },
            meta: { label: { fr: "Demander", en: "Ask" } },
          },
          { target: "#waiting", meta: { label: { fr: "Demander", en: "Ask" } } },
        ],
        drop: { target: "#gone", meta: { label: { fr: "Renoncer", en: "Drop" } } },
      },
    },
    waiting: {
      id: "waiting",
      meta: { kind: "wait", title: { fr: "Liste d’attente", en: "Waiting list" }, roles: ["coordinator"] },
      on: {
        "place.seat.offered": { target: "#offered" },
        drop: { target: "#gone", meta: { label: { fr: "Renoncer", en: "Drop" } } },
      },
    },
    offered: {
      id: "offered",
      meta: { kind: "stage", title: { fr: "Place proposée", en: "Place offered" }, roles: ["coordinator"] },
      on: {
        take: {
          target: "#seated",
          guard: { type: "place", params: { place: "seat" } },
          meta: { label: { fr: "Accepter", en: "Take" } },
        },
        drop: { target: "#gone", meta: { label: { fr: "Renoncer", en: "Drop" } } },
      },
      after: { P3D: { target: "#gone" } },
    },
    seated: {
      id: "seated",
      meta: { kind: "activity", title: { fr: "Admis", en: "Seated" }, roles: ["coordinator"] },
      on: { leave: { target: "#gone", meta: { label: { fr: "Partir", en: "Leave" } } } },
    },
    gone: { id: "gone", type: "final", meta: { kind: "exit", title: { fr: "Fin", en: "Gone" }, outcome: "completed" } },
  },
});
