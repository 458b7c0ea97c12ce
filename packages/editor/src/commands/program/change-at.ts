import { keysOf } from "../../graph/address.ts";
import { valueAt, withAt } from "../../graph/change.ts";
import { openDocument } from "../../graph/document.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { placeWords } from "../../names/place-words.ts";
import type { Command } from "../command.ts";

/** Paths whose change must be told to what names them; they have commands of their own. */
const NAMES =
  /^(\/states\/[^/]+)+(\/id)?$|^\/meta\/(roles|fields|forms|rules|contracts|deadlines|notices|tasks|members|places|sessions|indicators)\/[^/]+$|^\/(id|states|meta)$/;

/**
 * Changes whatever stands at a JSON Pointer; `value` `undefined` takes it away. For what has no command of its own, such
 * as a description in both languages of one reason, and for quick fixes. What is around it must be there.
 */
export const changeAt: Command<{ path: string; value: unknown }> = {
  name: "change-at",
  title: ({ path }, document) => {
    const words = placeWords(document, path);
    return { fr: `Modifier : ${words.fr}`, en: `Change ${words.en}` };
  },
  may: (document, { path, value }) => {
    const keys = keysOf(path);
    const around = valueAt(document, keys.slice(0, -1));
    return firstOf(
      keys.length === 0 || NAMES.test(path) ? say("D’autres parties nomment ceci.", "Other parts name this.") : null,
      typeof around !== "object" || around === null
        ? say("Cette partie n’existe plus.", "This part is no longer there.")
        : null,
      openDocument(withAt(document, keys, value)).ok
        ? null
        : say("Cette valeur n’a pas la forme attendue ici.", "This value does not have the right shape here."),
    );
  },
  apply: (document, { path, value }) => withAt(document, keysOf(path), value),
};
