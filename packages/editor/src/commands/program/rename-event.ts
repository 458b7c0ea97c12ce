import { builtInOf, type State } from "@parcours/core";
import { PROGRAM } from "../../graph/address.ts";
import type { Document } from "../../graph/document.ts";
import { everyStage } from "../../graph/stages.ts";
import { eventType } from "../../may/new-id.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { PROGRAM_SPOT } from "../../names/grammar.ts";
import { usesOf } from "../../names/references.ts";
import { renamed, renamingOne } from "../../names/rename.ts";
import type { Command } from "../command.ts";

const answersBoth = (document: Document, event: string, to: string): boolean =>
  [{ path: PROGRAM, state: document as Pick<State, "on"> }, ...everyStage(document)].some(
    ({ state }) => state.on?.[event] !== undefined && state.on[to] !== undefined,
  );

/** Gives an event of the program another name wherever it stands: transitions, sessions, indicators, properties, scenarios. */
export const renameEvent: Command<{ event: string; to: string }> = {
  name: "rename-event",
  title: ({ event, to }) => ({
    fr: `Renommer l’événement « ${event} » en « ${to} »`,
    en: `Rename the event “${event}” to “${to}”`,
  }),
  may: (document, { event, to }) =>
    firstOf(
      eventType(to),
      builtInOf(event) !== undefined || builtInOf(to) !== undefined
        ? say("Le nom d’un événement intégré ne change pas.", "The name of a built-in event does not change.")
        : null,
      usesOf(document, "event", event).length === 0
        ? say("Cet événement n’existe plus.", "This event is no longer there.")
        : null,
      event !== to && answersBoth(document, event, to)
        ? say(
            "Une étape répond déjà aux deux : l’un cacherait l’autre.",
            "A stage already answers both: one would hide the other.",
          )
        : null,
    ),
  apply: (document, { event, to }) =>
    event === to ? document : (renamed(PROGRAM_SPOT, document, renamingOne("event", event, to)) as Document),
};
