import type { Field } from "@parcours/core";
import { withAt } from "../../graph/change.ts";
import type { Document } from "../../graph/document.ts";
import { bilingual } from "../../graph/words.ts";
import { entryThere, mayBeCalled, roomFor } from "../../may/entry.ts";
import { firstOf, say } from "../../may/sentence.ts";
import { quoted } from "../../names/place-words.ts";
import type { Command } from "../command.ts";
import { addEntry } from "./add-entry.ts";

interface AskNew {
  form: string;
  /** The id of the new field. */
  id: string;
  field: Field;
}

/** A form asks something that the program did not know of: the field joins the catalogue and the form in one step. */
export const askNew: Command<AskNew> = {
  name: "ask-new",
  title: ({ field, id }) => {
    const words = quoted(bilingual(field.title, id));
    return say(`Ajouter la question ${words.fr}`, `Add the question ${words.en}`);
  },
  may: (document, { form, id }) =>
    firstOf(
      entryThere(document, "forms", form),
      mayBeCalled(document, "fields", id),
      roomFor(document, "fields"),
      (document.meta.forms?.[form]?.fields.length ?? 0) >= 200
        ? say("200 questions au plus.", "200 questions at most.")
        : null,
    ),
  apply: (document, { form, id, field }) => {
    const known: Document = addEntry.apply(document, { catalog: "fields", id, entry: field });
    const asked = known.meta.forms?.[form]?.fields ?? [];
    return withAt(known, ["meta", "forms", form, "fields"], [...asked, { field: id, required: true }]);
  },
};
