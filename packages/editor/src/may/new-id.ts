import { isDuration, type Bilingual } from "@parcours/core";
import { isEventType, isId } from "../names/ids.ts";
import { say } from "./sentence.ts";

/** A name must be well-formed and not taken. */
export const newId = (id: string, taken: { has: (id: string) => boolean }): Bilingual | null => {
  if (!isId(id)) {
    return say(
      "Un identifiant commence par une lettre, puis lettres, chiffres, « - » et « _ ».",
      "An id starts with a letter, then letters, digits, “-” and “_”.",
    );
  }
  return taken.has(id) ? say(`« ${id} » est déjà pris.`, `“${id}” is already taken.`) : null;
};

/** The type of an event must be well-formed. */
export const eventType = (type: string): Bilingual | null =>
  isEventType(type)
    ? null
    : say(
        "Un événement se nomme par des mots de lettres, chiffres, « - » et « _ », séparés par des points.",
        "An event is named by words of letters, digits, “-” and “_”, separated by dots.",
      );

/** What a deadline is named by: a deadline of the program, or a duration. */
export const deadlineKey = (key: string): Bilingual | null =>
  isDuration(key) || isId(key)
    ? null
    : say(
        "Choisissez une échéance du programme, ou une durée telle que P14D.",
        "Choose a deadline of the program, or a duration such as P14D.",
      );
