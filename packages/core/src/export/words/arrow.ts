import type { Arrow } from "../../definition/outline.ts";
import type { Definition } from "../../definition/schema.ts";
import { textIn, type Language } from "../../definition/text.ts";
import type { Guard } from "../../definition/vocabulary.ts";
import { uncapitalized } from "./capital.ts";
import { deadlineWords } from "./deadline.ts";
import { eventWords } from "./event.ts";

const titleOf = (definition: Definition, rule: string, language: Language): string =>
  textIn(definition.meta.rules?.[rule]?.title, language) || rule;

const guardWords = (definition: Definition, guard: Guard | undefined, language: Language): string => {
  if (guard === undefined) return "";
  if (guard.type === "rule") return titleOf(definition, guard.params.rule, language);
  if (guard.type === "place") return language === "fr" ? "Une place est libre" : "A place is free";
  return language === "fr" ? "Sinon" : "Otherwise";
};

/** Beside a stage that is about one form or contract, that one need not be named again. */
const obviousIn = ({ source }: Arrow): string[] => {
  const { form, contract } = source?.state.meta ?? {};
  return [form, contract].filter((id) => id !== undefined);
};

const triggerWords = (definition: Definition, arrow: Arrow, language: Language): string => {
  const { label } = arrow.transition.meta ?? {};
  if (arrow.trigger === "on") return eventWords(definition, arrow.key, language, label, obviousIn(arrow));
  const said = textIn(label, language);
  if (said !== "") return said;
  if (arrow.trigger === "after") return deadlineWords(definition, arrow.key, language);
  return "";
};

/**
 * A transition in words: its label, else the event, the deadline or the rule that sets it off. A guard beside an event
 * or a deadline follows it ("Retenir (une place est libre)"). Empty when the move needs nothing at all.
 */
export const arrowWords = (definition: Definition, arrow: Arrow, language: Language): string => {
  const trigger = triggerWords(definition, arrow, language);
  const guard = guardWords(definition, arrow.transition.guard, language);
  if (trigger === "" && guard === "" && arrow.trigger === "onDone") {
    return language === "fr" ? "Une fois terminé" : "When complete";
  }
  if (trigger === "" || guard === "") return trigger || guard;
  return arrow.trigger === "always" ? trigger : `${trigger} (${uncapitalized(guard)})`;
};
