import type { Text } from "@parcours/core";
import { withAt } from "../graph/change.ts";
import type { Document } from "../graph/document.ts";

/** A program with one stage and one exit: the least that can be published and run. */
export const emptyProgram = (id: string, title: Text): Document => ({
  id,
  initial: "welcome",
  meta: {
    format: 1,
    title,
    roles: {
      participant: { title: { fr: "Personne", en: "Participant" } },
      coordinator: { title: { fr: "Coordination", en: "Coordinator" } },
    },
  },
  states: {
    welcome: {
      id: "welcome",
      meta: { kind: "stage", title: { fr: "Accueil", en: "Welcome" }, roles: ["coordinator"] },
      on: {
        finish: {
          target: "#completed",
          meta: { label: { fr: "Terminer le parcours", en: "Complete the program" } },
        },
      },
    },
    completed: {
      id: "completed",
      type: "final",
      meta: { kind: "exit", title: { fr: "Parcours accompli", en: "Program completed" }, outcome: "completed" },
    },
  },
});

/** A program under a name of one's own, everything else as it is. */
export const renamedProgram = (document: Document, id: string, title: Text): Document =>
  withAt(withAt(document, ["id"], id), ["meta", "title"], title);
