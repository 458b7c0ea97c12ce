import type { Text } from "@parcours/core";
import { isWithin, type Holder, type StagePath } from "../../graph/address.ts";
import { withHolder, withTransitionAdded } from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { mayHold, mayLeave } from "../../may/structure.ts";
import { stageThere } from "../../may/there.ts";
import type { Command } from "../command.ts";
import { newEventType } from "../transitions/new-transition.ts";
import { withPointOfReturn } from "./point-of-return.ts";
import { stageWords } from "./title-of-stage.ts";

const RESUME: Text = { fr: "Reprendre", en: "Resume" };

/** The document in which a pause leads back to where one was in a phase, through its point of return. */
export const withReturn = (document: Document, pause: StagePath, phase: StagePath): Document => {
  const made = withPointOfReturn(document, phase);
  return withHolder<Holder>(made.document, pause, (holder) =>
    withTransitionAdded(
      holder,
      { trigger: "on", key: newEventType(holder, RESUME) },
      { target: `#${made.id}`, meta: { label: RESUME } },
    ),
  );
};

/** Lets people come back from a pause to where they were in the phase that it interrupts. */
export const returnToPhase: Command<{ path: StagePath; phase: StagePath }> = {
  name: "return-to-phase",
  title: ({ path, phase }, document) => {
    const [pause, around] = [stageWords(document, path), stageWords(document, phase)];
    return { fr: `Reprendre de ${pause.fr} dans ${around.fr}`, en: `Return from ${pause.en} into ${around.en}` };
  },
  may: (document, { path, phase }) =>
    firstOf(
      stageThere(document, path),
      mayLeave(document, path),
      stageThere(document, phase),
      mayHold(document, phase),
      isWithin(path, phase)
        ? say(
            "Une pause se place au dehors de la phase qu’elle interrompt.",
            "A pause stands outside the phase it interrupts.",
          )
        : null,
    ),
  apply: (document, { path, phase }) => withReturn(document, path, phase),
};
