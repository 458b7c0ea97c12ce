/** A program that counts what it was told, so that an event lost or applied twice shows in the run itself. */
export const ledgerProgram = {
  id: "ledger",
  initial: "open",
  context: { data: { entries: 0 } },
  meta: {
    format: 1,
    title: { fr: "Registre", en: "Ledger" },
    again: "after-exit",
    roles: { keeper: { title: { fr: "Tenue du registre", en: "Keeper" } } },
    fields: {
      mark: {
        type: "text",
        title: { fr: "Marque", en: "Mark" },
        sensitivity: "ordinary",
        purpose: { fr: "Reconnaître une écriture.", en: "To tell entries apart." },
        source: "program",
      },
      entries: {
        type: "number",
        title: { fr: "Écritures", en: "Entries" },
        sensitivity: "ordinary",
        purpose: { fr: "Les compter.", en: "To count them." },
        source: "program",
      },
    },
    forms: {
      entry: {
        title: { fr: "Écriture", en: "Entry" },
        by: ["keeper"],
        fields: [{ field: "mark", required: true }],
      },
    },
  },
  states: {
    open: {
      id: "open",
      meta: { kind: "form", form: "entry", title: { fr: "Ouvert", en: "Open" }, roles: ["keeper"] },
      on: {
        "form.entry.submitted": {
          target: "#open",
          reenter: true,
          actions: [{ type: "save" }, { type: "increment", params: { field: "entries" } }],
          meta: { label: { fr: "Écrire", en: "Write" } },
        },
        close: { target: "#closed", meta: { label: { fr: "Clore", en: "Close" } } },
      },
      after: { P1Y: { target: "#closed" } },
    },
    closed: {
      id: "closed",
      type: "final",
      meta: { kind: "exit", outcome: "completed", title: { fr: "Clos", en: "Closed" } },
    },
  },
};
